import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { useState } from 'react'
import type { ProfileChart } from '../../shared/report/profile-charts.ts'
import { topicMark } from '../topics/topic-colours.ts'
import styles from './ProfileView.module.css'

/** How many lines a chart shows before the rest is asked for. */
const FEW = 8

function describeChart({ title, lines }: ProfileChart): string {
  const told = lines.slice(0, 12).map(({ label, count }) => `${label} ${formatNumber(count)}`)
  const rest = lines.length > told.length ? `, and ${lines.length - told.length} more` : ''
  return `${title}: ${told.join(', ')}${rest}`
}

type Lines = ProfileChart['lines']

function mostOf(lines: Lines): number {
  return Math.max(1, ...lines.map(({ count }) => count))
}

function sumOf(lines: Lines): number {
  return lines.reduce((total, { count }) => total + count, 0)
}

interface BarsProps {
  readonly chart: ProfileChart
  readonly lines: Lines
  readonly most: number
}

/** Bars from the left, with the number at the end of each. */
function Bars({ chart, lines, most }: BarsProps) {
  return (
    <div aria-hidden>
      {lines.map(({ label, count }) => (
        <div key={label} className={styles['bar-line']}>
          <span
            className={styles['bar-label']}
            title={label}
            dir="auto"
            {...(chart.measure === 'topic' ? topicMark(label) : {})}
          >
            {label}
          </span>
          <span className={styles['track']}>
            <span className={styles['bar']} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={styles['number']}>{formatNumber(count)}</span>
        </div>
      ))}
    </div>
  )
}

/** Columns over time: every period has its place, with or without claims. */
function Columns({ lines, most }: { readonly lines: Lines; readonly most: number }) {
  return (
    <div className={styles['columns']} aria-hidden>
      {lines.map(({ label, count }) => (
        <div
          key={label}
          className={styles['column']}
          title={`${label}: ${countOf(count, 'claim')}`}
        >
          <span className={styles['number']}>{count === 0 ? '' : formatNumber(count)}</span>
          <span className={styles['pillar']} style={{ height: `${(count / most) * 84}px` }} />
          <span className={styles['period']}>{label}</span>
        </div>
      ))}
    </div>
  )
}

function Table({ chart, lines }: { readonly chart: ProfileChart; readonly lines: Lines }) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">{chart.heading}</th>
          <th scope="col">Claims</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row" dir="auto">
              {label}
            </th>
            <td>{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ProfileChartViewProps {
  readonly chart: ProfileChart
  readonly isTabled: boolean
  /** What stands where there is nothing to count. */
  readonly empty: string
  /** How many lines it shows before the rest is asked for. */
  readonly few?: number
  /** Whether it stands at the side, among other things. */
  readonly isSmall?: boolean
}

/** One chart of a profile, or the table behind it. */
export function ProfileChartView({
  chart,
  isTabled,
  empty,
  few = FEW,
  isSmall = false,
}: ProfileChartViewProps) {
  const [isWhole, setWhole] = useState(false)
  const most = mostOf(chart.lines)
  const lines = isWhole || chart.shape === 'time' ? chart.lines : chart.lines.slice(0, few)
  const isNone = chart.known === 0
  const isTime = chart.shape === 'time' && chart.lines.length > 1
  return (
    <section
      className={styles['chart']}
      aria-label={chart.title}
      data-shape={chart.shape}
      data-small={isSmall || undefined}
    >
      <h2 className={styles['heading']}>{chart.title}</h2>
      {isNone ? (
        <p className={styles['quiet']}>{empty}</p>
      ) : isTabled ? (
        <Table chart={chart} lines={lines} />
      ) : (
        <div role="img" aria-label={describeChart(chart)}>
          {isTime ? (
            <Columns lines={lines} most={most} />
          ) : (
            <Bars chart={chart} lines={lines} most={most} />
          )}
        </div>
      )}
      {sumOf(chart.lines) > chart.claims && !isNone ? (
        <p className={styles['quiet']}>
          A claim may stand in several: {countOf(chart.claims, 'claim')} in all.
        </p>
      ) : null}
      {lines.length < chart.lines.length && !isNone ? (
        <button type="button" className="button plain" onClick={() => setWhole(true)}>
          Show {chart.lines.length - lines.length} more
        </button>
      ) : null}
    </section>
  )
}
