import Ensembles
import Experiments
import Results

/// Everything that a run is, read from its manifest and its scenario; the same at its beginning and when it is gone on with.
struct RunPlan {
  let source: ScenarioSource
  /// Of the run as it was asked for, with the replications that it may have at most.
  let manifest: Manifest
  let experiment: Experiment
  let shard: Shard?
  let precision: [Precision]

  /// - Throws: `Failure` where the manifest asks for something that isn't there.
  init(_ manifest: Manifest, _ source: ScenarioSource) throws {
    self.manifest = manifest
    self.source = source
    experiment = Experiment(
      source.scenario, chosen: try manifest.designs.map { try source.design($0) },
      replications: manifest.replications, seed: manifest.seed)
    shard = try manifest.shard.map {
      guard let shard = Shard($0) else { throw Failure(.badContent, "There is no part \"\($0)\" of a run.") }
      return shard
    }
    precision = try (manifest.precision ?? []).map {
      guard let precision = Precision($0) else { throw Failure(.badContent, "\"\($0)\" is no precision.") }
      return precision
    }
  }

  var leavesOutBroken: Bool { manifest.failures != nil }

  /// Numbers of the blocks that are to be run.
  var blocks: Range<Int> {
    let all = Ensemble.blocks(of: experiment.replications)
    return shard?.share(of: all) ?? 0..<all
  }

  /// The replications of those blocks.
  var replications: Range<Int> {
    let bounds = [blocks.lowerBound, blocks.upperBound].map { min($0 * Ensemble.blockSize, experiment.replications) }
    return bounds[0]..<bounds[1]
  }
}
