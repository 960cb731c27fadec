import { X } from 'lucide-react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import styles from './Notices.module.css'
import { notices } from './notices.ts'

/** What was said in passing, at the lower edge; F6 goes there. */
export function Notices() {
  return (
    <ToastRegion queue={notices} className={styles['region'] ?? ''} aria-label="Notices">
      {({ toast }) => (
        <Toast toast={toast} className={styles['notice'] ?? ''} data-tone={toast.content.tone}>
          <ToastContent className={styles['content'] ?? ''}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action === null ? null : (
            <Button className="button" onPress={toast.content.action.run}>
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className="button plain" aria-label="Close this notice">
            <X size={14} aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
