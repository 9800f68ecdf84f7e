// What the features above use of access: how an operation is guarded, who calls, and the settings.
// Contracts take `operation` and `RequestId` from operation.ts, which is light enough for a window.
export type { Care, Caller, Context, InUnit, Place } from './context.ts'
export { logExport } from './export-log.ts'
export { putOffered } from './offered.ts'
export { registerIsEmpty } from './register-is-empty.ts'
export { answerable, earlierAnswer, inUnit, permitted } from './pipeline.ts'
export { CompanionRuleTold } from './companion-rule.ts'
export { Ages, defaultSettings, DoneKind, Settings } from './settings.ts'
export { CasePapers, papersOfCases, signsOfCases } from './case-papers.ts'
export { beginning, casePapersOn, companionRuleOn, saveSettings, settingsAt, settingsNow } from './settings-store.ts'
