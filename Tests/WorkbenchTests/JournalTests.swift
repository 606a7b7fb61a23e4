import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct JournalTests {
  let folder: TemporaryFolder
  let scenario: String

  init() throws {
    folder = try TemporaryFolder()
    scenario = folder / "scenario.yaml"
    try FileManager.default.copyItem(atPath: packageFolder + "/scenarios/minimal.yaml", toPath: scenario)
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func comparison(_ name: String, threads: Int = 2) -> CompareDesigns {
    CompareDesigns(
      file: scenario, replications: 600, indifference: 0.05, seed: 3, threads: threads, output: folder / name)
  }

  /// Leaves a comparison behind that was stopped the `count`th time it looked whether it should.
  private func stop(after count: Int, threads: Int = 1) {
    let questions = Countdown(count)
    let stopped = failure { _ = try comparison("out", threads: threads).run(isCancelled: { questions.isOver }) }
    #expect(stopped?.status == .interrupted)
    #expect(stopped?.message.contains("resume \(folder / "out") goes on from there") == true)
  }

  private func expectTheSame(_ one: String, _ other: String) {
    let files = folder.content(one)
    #expect(files == folder.content(other) && files.contains("replications.csv"))
    for file in files where file != "performance.json" {
      #expect(bytes(folder / "\(one)/\(file)") == bytes(folder / "\(other)/\(file)"), "\(file)")
    }
  }

  private func write(_ data: Data, to path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }

  private var journal: String { folder / "out.unfinished/journal" }

  @Test func `A comparison stopped at any moment goes on to the same bytes, on any threads`() throws {
    _ = try comparison("whole").run()
    for (count, threads) in [(1, 1), (5, 2), (20, 3), (60, 1), (100, 2)] {
      stop(after: count, threads: threads)
      let finished = try ResumeRun(directory: folder / "out", threads: 1 + threads % 3).run()
      #expect(finished is FinishedComparison)
      expectTheSame("whole", "out")
      #expect(!folder.content().contains("out.unfinished"))
      try FileManager.default.removeItem(atPath: folder / "out")
    }
  }

  @Test func `What the journal has isn't evaluated again`() throws {
    stop(after: 100)
    let before = try #require(bytes(journal)).count
    let questions = Countdown(1)
    // Nothing may be evaluated now, so nothing is added; but all that was there is taken.
    #expect(
      failure { _ = try ResumeRun(directory: folder / "out").run(isCancelled: { questions.isOver }) }?.status
        == .interrupted)
    #expect(try #require(bytes(journal)).count == before && before > 100_000)
  }

  @Test func `A record that was torn is dropped, wherever it was torn, and so is one that was altered`() throws {
    _ = try comparison("whole").run()
    stop(after: 100)
    let whole = try #require(bytes(journal))
    var altered = whole
    altered[whole.count / 2] ^= 0x10
    for torn in [whole.dropLast(1), whole.prefix(whole.count / 3), whole.prefix(5), Data(), altered] {
      if folder.content().contains("out") {
        try FileManager.default.removeItem(atPath: folder / "out")
        stop(after: 100)
      }
      try write(torn, to: journal)
      _ = try ResumeRun(directory: folder / "out").run()
      expectTheSame("whole", "out")
    }
  }

  @Test func `Another scenario, version, seed or request is refused with the difference, and what was done stays`()
    throws
  {
    stop(after: 100)
    func refusal(_ file: String, _ text: String, _ new: String) throws -> String {
      let before = try #require(bytes(file))
      let content = String(decoding: before, as: UTF8.self)
      #expect(content.contains(text))
      try write(Data(content.replacing(text, with: new).utf8), to: file)
      let refused = failure { _ = try ResumeRun(directory: folder / "out").run() }
      try write(before, to: file)
      #expect(refused?.status == .badContent)
      return refused?.message ?? ""
    }
    let manifest = folder / "out.unfinished/results/manifest.json"
    let request = folder / "out.unfinished/request.json"
    #expect(try refusal(manifest, "\"seed\" : 3,", "\"seed\" : 4,").contains("the seed is 4, not 3"))
    #expect(
      try refusal(manifest, "\"version\" : \"\(Workbench.version)\"", "\"version\" : \"0.0.1\"")
        .contains("it was begun by Convene 0.0.1 and this is \(Workbench.version)"))
    #expect(try refusal(scenario, "horizon: 24", "horizon: 25").contains("horizon"))
    #expect(
      try refusal(folder / "out.unfinished/results/scenario.yaml", "horizon: 24", "horizon: 25").contains("horizon"))
    // What is asked for depends on the indifference, and the journal has what was asked for before.
    #expect(
      try refusal(request, "\\\"replications\\\" : 600", "\\\"replications\\\" : 500").contains(
        "replications is 600, not 500"))
    #expect(try refusal(request, "\"compare\"", "\"compete\"").contains("damaged"))
    _ = try ResumeRun(directory: folder / "out").run()
  }

  @Test func `A journal of another comparison is refused`() throws {
    stop(after: 100)
    let other = try #require(bytes(journal))
    try FileManager.default.removeItem(atPath: folder / "out.unfinished")
    let questions = Countdown(5)
    var fewer = comparison("out")
    fewer.designs = ["with a grant"]
    _ = failure { _ = try fewer.run(isCancelled: { questions.isOver }) }
    try write(other, to: journal)
    let refused = failure { _ = try ResumeRun(directory: folder / "out").run() }
    #expect(refused?.status == .badContent)
    #expect(refused?.message.contains("since it isn't what it was: evaluation 1 was") == true)
  }
}
