import Analyses
import Experiments
import PartnershipModel
import ScenarioFiles
import ShippedFiles

/// The populations of the exam of sizes, from the files that are part of the program.
public enum ShippedPopulations {
  /// - Throws: `Failure` where a file has faults: then a scenario has changed and what is laid over it hasn't.
  public static func groups(_ population: Population) throws -> [PopulationGroup] {
    do {
      return try scenarios(population).map { scenario in
        var scenario = scenario
        scenario.designs = population.designs(of: scenario)
        return PopulationGroup(scenario, readings: scenario.designs.map { population.readings(of: $0.partnership) })
      }
    } catch let faulty as FaultyScenario {
      throw Failure(.badContent, faulty.faults.map(\.description).joined(separator: "\n"))
    }
  }

  private static func scenarios(_ population: Population) throws -> [Scenario] {
    let file = try shipped("\(population.rawValue).yaml", of: ShippedFiles.sizes)
    let bases: [ShippedFile]
    switch population {
    case .coalitions, .mandatedBodies, .areaProgrammes, .integratedCare, .broadConsensus:
      return [try ScenarioFile(bytes: file.bytes, named: "scenarios/sizes/\(file.name)").scenario()]
    case .collaboratives: bases = [try shipped("health-collaborative.yaml", of: ShippedFiles.scenarios)]
    case .designs, .pairs, .problems, .kindsOfWork, .sixYears, .giving: bases = ShippedFiles.scenarios
    }
    let overlay = try Overlay(bytes: file.bytes, named: "scenarios/sizes/\(file.name)")
    return try bases.map { try overlay.over(ScenarioFile(bytes: $0.bytes, named: "scenarios/\($0.name)")) }
  }

  private static func shipped(_ name: String, of files: [ShippedFile]) throws -> ShippedFile {
    guard let file = files.first(where: { $0.name == name }) else {
      throw Failure(.brokenInvariant, "\"\(name)\" is no part of the program, though it should be.")
    }
    return file
  }
}
