import Foundation
import Statistics

/// Functions and samples that the checks share.
enum Samples {
  /// Ishigami & Homma 1990 with a = 7 and b = 0.1, of points in the unit cube.
  static func ishigami(_ columns: [[Double]]) -> [Double] {
    columns[0].indices.map { point in
      let x = columns.prefix(3).map { (2 * $0[point] - 1) * Double.pi }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }
  }

  /// Of interest, with nine chances in ten, in a box of three inputs, one of which may have categories; else with one in ten.
  static func planted(runs: Int, inputs: Int, hasCategories: Bool) -> DiscoverySample {
    var columns = LatinHypercube.points(count: runs, inputs: inputs, seed: 1)
    let last = inputs - 1
    if hasCategories { columns[last] = columns[last].map { ($0 * 4).rounded(.down) } }
    var stream = ResamplingStream(seed: 2)
    let isOfInterest = (0..<runs).map { run in
      let isInside =
        columns[0][run] < 0.5 && 0.2 < columns[1][run] && columns[1][run] < 0.7
        && (hasCategories ? columns[last][run] >= 2 : columns[last][run] > 0.4)
      return stream.unit() < (isInside ? 0.9 : 0.1)
    }
    return DiscoverySample(
      columns: columns,
      kinds: columns.indices.map { hasCategories && $0 == last ? .categories(4) : .number },
      isOfInterest: isOfInterest)
  }
}
