import Analyses
import Ensembles
import Experiments
import PartnershipModel

/// Runs the populations of the exam under some parameter sets, in stretches of futures.
struct PopulationRuns: Sendable {
  let seed: UInt64
  let threads: Int
  let isCancelled: @Sendable () -> Bool

  /// Adds the lives of some futures to what is there of some populations.
  ///
  /// Each set has luck and places of its own: the mean over sets is then surer.
  ///
  /// - Parameters:
  ///   - samples: one a parameter set; the same populations in each.
  ///   - firstSet: number of the first set, which its luck depends on.
  ///   - progress: gets the designs done and all of them.
  /// - Throws: `Failure` for an interruption.
  func extend(
    _ samples: inout [PopulationSample], _ populations: [Population], under sets: [ParameterSet], firstSet: Int = 0,
    futures: Range<Int>, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws {
    struct Job {
      var set: Int
      var population: Population
      var group: Int
      var design: Int
    }
    let groups = samples.map(\.groups)
    let jobs = sets.indices.flatMap { set in
      populations.flatMap { population in
        (groups[set][population] ?? []).enumerated().flatMap { group, content in
          content.scenario.designs.indices.map {
            Job(set: set, population: population, group: group, design: $0)
          }
        }
      }
    }
    var made: [[[Double]]] = []
    let isComplete = try inOrder(0..<jobs.count, threads: threads, isCancelled: isCancelled) { number in
      let job = jobs[number]
      let group = groups[job.set][job.population]![job.group]
      return group.scenario.designs[job.design].partnership.watchedLives(
        group.readings[job.design], under: sets[job.set], futures: futures, seed: seed &+ UInt64(firstSet + job.set))
    } take: { columns in
      made.append(columns)
      progress(made.count, jobs.count)
    }
    guard isComplete else { throw Failure.interruption }
    var next = 0
    for set in sets.indices {
      for population in populations {
        for group in samples[set][population].indices {
          let designs = samples[set][population][group].scenario.designs.count
          samples[set].groups[population]![group].append(Array(made[next..<next + designs]))
          next += designs
        }
      }
    }
  }
}
