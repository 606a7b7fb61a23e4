import Foundation
import Statistics

/// Sobol's indices of a function whose indices are known (Ishigami & Homma 1990, doi:10.1109/ISUMA.1990.151285; a = 7,
/// b = 0.1).
public enum IshigamiIndices {
  /// First order, then total, of the three inputs.
  public static let known = [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437]
  public static let bound = 0.02

  /// What 4,096 rows give.
  public static var found: [Double] {
    let blocks = SaltelliBlocks(inputs: 3, hasSecondOrder: false)
    let points = blocks.points(rows: 0..<4_096, seed: 1).map { $0.map { (2 * $0 - 1) * Double.pi } }
    let runs = points[0].indices.map { run in
      sin(points[0][run]) + 7 * pow(sin(points[1][run]), 2) + 0.1 * pow(points[2][run], 4) * sin(points[0][run])
    }
    let indices = SobolIndices(of: [runs], blocks: blocks, resamples: 50)
    return (indices.first + indices.total).map(\.value)
  }

  public static var check: Check {
    let worst = zip(found, known).map { abs($0 - $1) }.max() ?? .infinity
    return Check(
      "Sobol indices of Ishigami's function, error", promised: scientific(bound), measured: scientific(worst),
      isKept: worst <= bound)
  }
}
