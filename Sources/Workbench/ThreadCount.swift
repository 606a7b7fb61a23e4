import Ensembles
import Foundation
import Results

/// How many threads a use case runs on: as many as were asked for, or one a core.
enum ThreadCount {
  /// One for each core of this machine, as far as that is allowed.
  static var ofMachine: Int { min(ProcessInfo.processInfo.activeProcessorCount, Ensemble.threadRange.upperBound) }

  /// What is wrong with what was asked for; nil where nothing is.
  static func fault(_ threads: Int?) -> String? {
    guard let threads, !Ensemble.threadRange.contains(threads) else { return nil }
    return
      "\(optionWord("threads")) is \(threads); it has to be \(Ensemble.threadRange.lowerBound) to \(Ensemble.threadRange.upperBound)."
  }

  /// - Throws: `Failure` where it can't be what was asked for.
  static func check(_ threads: Int?) throws {
    if let fault = fault(threads) { throw Failure(.usage, fault) }
  }
}
