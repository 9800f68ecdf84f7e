import { runPackage } from './programs.ts'

// The measurements in tests/bench; each prints its figures as JSON. They are no part of `npm test`.
process.exitCode = await runPackage('vitest', 'vitest', ['run', '--project', 'bench'], { env: { BENCH: '1' } })
