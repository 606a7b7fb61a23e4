import Foundation
import Synchronization
import TestSupport
import Testing
import Workbench

@Suite("A job") struct JobTests {
  let yaml: String

  init() throws {
    yaml = String(decoding: try #require(bytes(packageFolder + "/scenarios/minimal.yaml")), as: UTF8.self)
  }

  private var scenario: ScenarioInput { .text(yaml, name: "ours.yaml") }
  private let comparison = CompareDesigns(file: "", replications: 64, seed: 3)

  @Test("compares a scenario from memory, tells its phases, and leaves answer and tables in memory")
  func fromMemory() async throws {
    let job = Job(comparison, on: scenario)
    var phases: [String] = []
    for await progress in job.progress {
      #expect(progress.done <= progress.all)
      if phases.last != progress.phase { phases.append(progress.phase) }
    }
    let answer = try await job.answer
    #expect(phases.last == "writing the report")
    #expect(answer.text.contains("Youth disorder in one town"))
    #expect(answer.files.keys.contains("designs.csv") && answer.files.keys.contains("report.html"))
    #expect(!FileManager.default.fileExists(atPath: answer.finished.directory))
  }

  @Test("comes to the bytes that it comes to alone, whatever shares its threads")
  func together() async throws {
    let alone = try await Job(comparison, on: scenario, budget: ThreadBudget(threads: 2)).answer
    let narrow = ThreadBudget(threads: 1)
    let run = Job(RunScenario(file: "", replications: 640, seed: 5), on: scenario, budget: narrow)
    let jobs = (0..<2).map { _ in Job(comparison, on: scenario, budget: narrow) }
    for job in jobs {
      let answer = try await job.answer
      for (name, bytes) in alone.files where name != "performance.json" {
        #expect(answer.files[name] == bytes, "\(name)")
      }
      #expect(try draws(answer.files) == draws(alone.files))
    }
    #expect(try await run.answer.text.contains("640 replications"))
  }

  @Test("that is cancelled ends without an answer, and leaves nothing behind")
  func cancelled() async throws {
    let job = Job(RunScenario(file: "", replications: 10_000_000), on: scenario)
    for await progress in job.progress where progress.done > 0 {
      job.cancel()
      break
    }
    let failure = await #expect(throws: Failure.self) { try await job.answer }
    #expect(failure?.status == .interrupted)
  }

  @Test("tells the faults of its scenario with their places, and so does the scenario")
  func faults() async throws {
    let wrong = ScenarioInput.text(
      yaml.replacingOccurrences(of: "held: every 2 months", with: "hald: 2"), name: "ours.yaml")
    let failure = await #expect(throws: Failure.self) { try await Job(comparison, on: wrong).answer }
    let fault = try #require(failure?.faults.first)
    #expect(fault.line == 14 && fault.keyPath.hasPrefix("design.meetings") && fault.nearest == "held")
    #expect(try wrong.faults() == failure?.faults)
    #expect(try scenario.faults() == [])
  }

  @Test("is asked for by a value that can be written down")
  func written() throws {
    var run = RunScenario(file: "a.yaml", design: "b", replications: 20, seed: 3, output: "c")
    run.shard = Shard("3/8")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = try encoder.encode(run)
    #expect(try encoder.encode(JSONDecoder().decode(RunScenario.self, from: written)) == written)
  }

  /// Counted for the job alone.
  private func draws(_ files: [String: [UInt8]]) throws -> Int {
    let data = Data(try #require(files["performance.json"]))
    return try JSONDecoder().decode(Draws.self, from: data).draws
  }

  private struct Draws: Decodable { var draws: Int }
}
