import type { Messages } from '../messages.ts'

export const firstRun: Messages['firstRun'] = {
  title: 'No data yet. Where to begin?',
  lead: 'Use whatever list of children you have; it need not follow a form. Nothing is written before you have seen the preview.',
  own: {
    title: 'Import a list you have',
    text: 'Excel old or new, a sheet for each village too, legacy fonts TCVN3 or VNI as well.',
  },
  example: {
    title: 'Practise on the example data',
    text: '2,472 children with invented names in 17 villages. Opens only in an empty register, and can be undone as a whole.',
    open: 'Open the example data',
    working: 'Opening the example data',
    cancelled: 'Cancelled; the register is still empty.',
  },
  byHand: {
    before: 'No list yet?',
    villages: 'Name the villages first,',
    then: 'then',
    child: 'add children by hand',
  },
  steps: {
    done: 'done',
    title: 'First things, about 20 minutes',
    list: { title: 'Import the list of children', why: 'know how many are left, and in which village' },
    commune: { title: 'Name the commune', why: 'so that every report names the right place' },
    deadline: { title: 'Set the deadline of the campaign', why: 'the register works out the pace needed per day' },
    report: { title: 'Try a report', why: 'see figures and form before sending' },
  },
  preview: 'With a list, the Overview will look like this',
}
