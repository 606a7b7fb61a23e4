import Experiments
import TestSupport
import Testing
import Verification

@Suite("What is promised of numbers") struct BatteryTests {
  @Test("is kept: every part of the battery, but those that tests of their own look at longer") func kept() throws {
    let runs = RunChecks(.small, replications: 200, threads: 3)
    let checks =
      [GeneratorAnswer.check, IshigamiIndices.check, try runs.sameBits(), runs.conservation()] + FutureCoverage.checks()
    for check in checks { #expect(check.isKept, "\(check)") }
  }

  @Test("shows where it is broken: a wrong answer of the generator isn't met") func broken() {
    let wrong = GeneratorAnswer(counter: [0, 0, 0, 0], key: [0, 0], output: [0, 0, 0, 0])
    #expect(!wrong.isMet)
  }
}
