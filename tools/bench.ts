// What the product costs beside the bare limit, as a table and as JSON in out/bench.json. No part of `npm test`.
import '../tests/bench/run.ts'
