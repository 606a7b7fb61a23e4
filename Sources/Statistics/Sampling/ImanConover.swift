import CGSL
import Foundation

/// Gives columns rank correlations by rearranging each of them, so that every input keeps its own numbers
/// (Iman & Conover 1982, doi:10.1080/03610918208812265).
///
/// Their scores are taken in the order of the columns themselves rather than at random: nothing is drawn, and a column
/// that comes first stays as it was. A rank correlation is turned into that of the normal scores by 2 sin(π ρ / 6)
/// (Pearson 1907).
public enum ImanConover {
  /// Why no columns can have these rank correlations, or nil.
  ///
  /// - Parameter correlations: [input][input], symmetric, with ones in the diagonal.
  public static func fault(correlations: [[Double]]) -> String? {
    for (i, row) in correlations.enumerated() {
      guard row.count == correlations.count, row[i] == 1 else {
        return "A table of correlations is square and has ones in its diagonal."
      }
      for j in 0..<i where row[j] != correlations[j][i] || !(-1...1 ~= row[j]) {
        return "The correlation of inputs \(j + 1) and \(i + 1) has to lie between -1 and 1."
      }
    }
    guard cholesky(correlations.map { $0.map(scoreCorrelation) }) != nil else {
      return "These correlations contradict each other: no inputs can have them all. Bring them nearer to 0."
    }
    return nil
  }

  /// - Parameter columns: [input][point], without correlation; more points than inputs.
  /// - Returns: [input][point], the same numbers in each column. Columns without a correlation are as they were.
  public static func rearranged(_ columns: [[Double]], correlations: [[Double]]) -> [[Double]] {
    precondition(correlations.count == columns.count, "a row of correlations for each column")
    let correlated = columns.indices.filter { i in columns.indices.contains { $0 != i && correlations[i][$0] != 0 } }
    guard let points = columns.first?.count, !correlated.isEmpty else { return columns }
    let scores = correlated.map { input in
      ranks(columns[input]).map { gsl_cdf_ugaussian_Pinv($0 / Double(points + 1)) }
    }
    guard let wanted = cholesky(correlated.map { i in correlated.map { scoreCorrelation(correlations[i][$0]) } }),
      let present = cholesky(scores.map { a in scores.map { Correlation.linear(a, $0) } })
    else { preconditionFailure("ask fault(correlations:) first, and give more points than inputs") }
    var result = columns
    // Whitened by the present correlations, coloured by the wanted ones: scores times (wanted present⁻¹)ᵀ.
    var white: [[Double]] = []
    for i in scores.indices {
      var column = scores[i]
      for j in 0..<i { for point in column.indices { column[point] -= present[i][j] * white[j][point] } }
      white.append(column.map { $0 / present[i][i] })
      let coloured = (0..<points).map { point in (0...i).reduce(0) { $0 + wanted[i][$1] * white[$1][point] } }
      let sorted = columns[correlated[i]].sorted()
      for (rank, point) in order(coloured).enumerated() { result[correlated[i]][point] = sorted[rank] }
    }
    return result
  }

  private static func scoreCorrelation(_ rank: Double) -> Double { 2 * sin(.pi * rank / 6) }
}
