// Style sheets and fonts are imported for their effect; Vite bundles them.
declare module '@fontsource-variable/inter'
declare module '@fontsource-variable/source-serif-4'
