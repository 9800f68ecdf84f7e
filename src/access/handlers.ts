import { implement } from '@orpc/server'
import { bytesToBase64 } from './base64.ts'
import type { Context } from './context.ts'
import { accessContract, type Session } from './contract.ts'
import { draftOf, keepDraft as putDraft } from './drafts.ts'
import { answerable, inUnit, permitted } from './pipeline.ts'
import { putOffered } from './offered.ts'
import { registerIsEmpty } from './register-is-empty.ts'
import { settingFacts, voidSettingFact } from './setting-facts.ts'
import { saveSettings as keepSettings, settingsNow } from './settings-store.ts'

const os = implement(accessContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const session = os.session.handler(async ({ context: { unit, caller, place } }): Promise<Session> => {
  return {
    actor: caller.actor,
    permissions: [...caller.permissions],
    today: unit.today,
    knownAt: unit.knownAt,
    empty: await registerIsEmpty(unit),
    protection: place.protection,
    dataFolder: place.dataFolder,
    settings: await settingsNow(unit),
    version: place.version,
  }
})

const saveSettings = os.saveSettings.handler(async ({ context: { unit }, input }) => {
  await keepSettings(unit, input.from, input.settings)
  return await settingsNow(unit)
})

const settingHistory = os.settingHistory.handler(({ context: { unit } }) => settingFacts(unit))

const voidSetting = os.voidSetting.handler(async ({ context: { unit }, input, errors }) => {
  if (!(await voidSettingFact(unit, input.no))) throw errors.NO_SUCH_SETTING()
  return await settingsNow(unit)
})

const draft = os.draft.handler(async ({ context: { unit }, input }) => ({ content: await draftOf(unit, input.name) }))

const keepDraft = os.keepDraft.handler(async ({ context: { unit }, input }) => {
  await putDraft(unit, input.name, input.content)
  return {}
})

const dataState = os.dataState.handler(({ context: { care } }) => care.state())

const verify = os.verify.handler(async ({ context: { care } }) => [...(await care.verify())])

const offerFile = os.offerFile.handler(({ context: { host }, input }) => {
  const file = putOffered(host, input)
  host.workbooks.expect()
  return file
})

const takeFile = os.takeFile.handler(({ context: { host }, input, errors }) => {
  const file = host.files.get(input.fileId)
  if (file === undefined) throw errors.FILE_GONE()
  const { bytes, ...rest } = file
  return { ...rest, base64: bytesToBase64(bytes) }
})

const changes = os.changes.handler(async function* ({ context, signal }) {
  for await (const topics of context.changes(signal)) yield [...topics]
})

/** The handlers of `access`: who is here, the settings, files coming in and going out, and what changed meanwhile. */
export const accessRouter = os.router({
  session,
  saveSettings,
  settingHistory,
  voidSetting,
  draft,
  keepDraft,
  dataState,
  verify,
  offerFile,
  takeFile,
  changes,
})
