import CGSL

/// A symmetric matrix as directions that don't mix, and how far each stretches.
struct Eigen {
  /// The largest first.
  let values: [Double]
  /// [direction][row], of length 1.
  let directions: [[Double]]

  /// - Parameter matrix: [row][column], symmetric.
  init(_ matrix: [[Double]]) {
    precondition(hasQuietGSL)
    let n = matrix.count
    guard n > 0, let work = gsl_eigen_symmv_alloc(n) else {
      (values, directions) = ([], [])
      return
    }
    defer { gsl_eigen_symmv_free(work) }
    var entries = matrix.flatMap { $0 }
    var stretches = Array(repeating: 0.0, count: n)
    var columns = Array(repeating: 0.0, count: n * n)
    entries.withUnsafeMutableBufferPointer { entries in
      stretches.withUnsafeMutableBufferPointer { stretches in
        columns.withUnsafeMutableBufferPointer { columns in
          var matrix = gsl_matrix_view_array(entries.baseAddress, n, n)
          var values = gsl_vector_view_array(stretches.baseAddress, n)
          var vectors = gsl_matrix_view_array(columns.baseAddress, n, n)
          gsl_eigen_symmv(&matrix.matrix, &values.vector, &vectors.matrix, work)
          gsl_eigen_symmv_sort(&values.vector, &vectors.matrix, GSL_EIGEN_SORT_VAL_DESC)
        }
      }
    }
    values = stretches
    directions = (0..<n).map { direction in (0..<n).map { columns[$0 * n + direction] } }
  }
}
