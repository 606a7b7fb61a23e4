import CGSL

/// The lower triangle L with L Lᵀ = matrix; nil where the matrix isn't positive definite.
///
/// - Parameter matrix: [row][column], symmetric.
func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
  guard let decomposed = decomposed(matrix, then: nil) else { return nil }
  return decomposed.enumerated().map { row, entries in entries.enumerated().map { $0 <= row ? $1 : 0 } }
}

/// The inverse of a symmetric matrix; nil where it isn't positive definite.
func inverse(ofDefinite matrix: [[Double]]) -> [[Double]]? { decomposed(matrix, then: gsl_linalg_cholesky_invert) }

private func decomposed(
  _ matrix: [[Double]], then next: ((UnsafeMutablePointer<gsl_matrix>?) -> Int32)?
) -> [[Double]]? {
  precondition(hasQuietGSL)
  let n = matrix.count
  guard n > 0 else { return [] }
  var entries = matrix.flatMap { $0 }
  let isDone = entries.withUnsafeMutableBufferPointer { buffer in
    var view = gsl_matrix_view_array(buffer.baseAddress, n, n)
    return gsl_linalg_cholesky_decomp1(&view.matrix) == 0 && (next?(&view.matrix) ?? 0) == 0
  }
  return isDone ? (0..<n).map { Array(entries[$0 * n..<($0 + 1) * n]) } : nil
}
