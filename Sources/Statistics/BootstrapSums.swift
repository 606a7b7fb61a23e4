/// Bootstrap of statistics that are functions of sums over units: each resample weights the units by how often it drew them.
///
/// So nothing is copied or worked out again from the units: one resample costs one multiplication and addition for each
/// unit drawn and each sum.
struct BootstrapSums: Sendable {
  /// What is summed: the terms of a unit follow each other.
  private(set) var terms: [Double]
  let units: Int
  let termsPerUnit: Int

  init(units: Int, termsPerUnit: Int) {
    self.units = units
    self.termsPerUnit = termsPerUnit
    terms = Array(repeating: 0, count: units * termsPerUnit)
  }

  mutating func set(_ unit: Int, terms fill: (_ terms: UnsafeMutableBufferPointer<Double>) -> Void) {
    let first = unit * termsPerUnit
    terms.withUnsafeMutableBufferPointer { fill(.init(rebasing: $0[first..<first + termsPerUnit])) }
  }

  /// Statistics of the means over all units, with percentile intervals over resamples, whose draws are the same for the
  /// same seed whatever the terms are.
  ///
  /// - Parameter statistics: works them out from the mean of each term.
  func estimates(
    resamples: Int, confidence: Double, seed: UInt64, of statistics: (_ means: UnsafeBufferPointer<Double>) -> [Double]
  ) -> [Estimate] {
    let values = means.withUnsafeBufferPointer(statistics)
    var resampled = values.map { _ in [Double]() }
    for place in resampled.indices { resampled[place].reserveCapacity(resamples) }
    resample(resamples, seed: seed) { means in
      for (place, value) in statistics(means).enumerated() { resampled[place].append(value) }
    }
    return zip(values, resampled).map {
      Estimate($0, interval: percentileInterval($1, confidence: confidence))
    }
  }

  /// Means over the units as they are: [term].
  var means: [Double] {
    var sums = Array(repeating: 0.0, count: termsPerUnit)
    for first in stride(from: 0, to: terms.count, by: termsPerUnit) {
      for term in 0..<termsPerUnit { sums[term] += terms[first + term] }
    }
    return sums.map { $0 / Double(units) }
  }

  private func resample(_ resamples: Int, seed: UInt64, body: (_ means: UnsafeBufferPointer<Double>) -> Void) {
    var stream = ResamplingStream(seed: seed)
    // As many at a time as let the terms of a unit be read once for all of them.
    let together = 8
    var weights = Array(repeating: 0.0, count: units * together)
    var sums = Array(repeating: 0.0, count: termsPerUnit * together)
    for first in stride(from: 0, to: resamples, by: together) {
      let here = min(together, resamples - first)
      for place in weights.indices { weights[place] = 0 }
      for place in sums.indices { sums[place] = 0 }
      for resample in 0..<here {
        for _ in 0..<units { weights[stream.below(units) * together + resample] += 1 / Double(units) }
      }
      sums.withUnsafeMutableBufferPointer { add(weights: weights, of: here, apart: together, to: $0) }
      sums.withUnsafeBufferPointer { sums in
        for resample in 0..<here {
          body(.init(rebasing: sums[resample * termsPerUnit..<(resample + 1) * termsPerUnit]))
        }
      }
    }
  }

  private func add(weights: [Double], of resamples: Int, apart: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    terms.withUnsafeBufferPointer { terms in
      for unit in 0..<units {
        for resample in 0..<resamples {
          let weight = weights[unit * apart + resample]
          guard weight > 0 else { continue }
          for term in 0..<termsPerUnit {
            sums[resample * termsPerUnit + term] += weight * terms[unit * termsPerUnit + term]
          }
        }
      }
    }
  }
}
