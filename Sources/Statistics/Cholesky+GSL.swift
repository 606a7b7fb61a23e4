import CGSL

/// The lower triangle L with L Lᵀ = matrix; nil where the matrix isn't positive definite.
///
/// - Parameter matrix: [row][column], symmetric.
func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
  precondition(hasQuietGSL)
  let n = matrix.count
  guard n > 0 else { return [] }
  var entries = matrix.flatMap { $0 }
  let isDefinite = entries.withUnsafeMutableBufferPointer { buffer in
    var view = gsl_matrix_view_array(buffer.baseAddress, n, n)
    return gsl_linalg_cholesky_decomp1(&view.matrix) == 0
  }
  guard isDefinite else { return nil }
  return (0..<n).map { i in (0..<n).map { j in j <= i ? entries[i * n + j] : 0 } }
}
