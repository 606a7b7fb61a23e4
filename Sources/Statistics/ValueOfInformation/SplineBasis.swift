import CGSL

/// Columns for a smooth regression on some inputs: of each number cubic B-splines, of each input of few values one column a
/// value, and of each two inputs their product where that is asked for.
struct SplineBasis {
  /// How many pieces a curve has: 0 for a straight line.
  let pieces: Int
  /// [column][run]; the first is 1.
  let columns: [[Double]]

  /// Inputs with no more values than this get a column for each.
  private static let fewValues = 6
  /// Beyond it products would outgrow the sample.
  private static let mostWithProducts = 8

  init(inputs: [[Double]], pieces: Int, hasProducts: Bool) {
    precondition(hasQuietGSL)
    self.pieces = pieces
    let runs = inputs.first?.count ?? 0
    let varying = inputs.filter { Moments($0).squares > 0 }
    var columns = [Array(repeating: 1.0, count: runs)]
    for input in varying { columns += Self.curve(input, pieces: pieces) }
    if hasProducts, varying.count <= Self.mostWithProducts {
      let standard = varying.map(Self.standardised)
      for i in standard.indices {
        for j in 0..<i { columns.append(zip(standard[i], standard[j]).map { $0 * $1 }) }
      }
    }
    self.columns = columns
  }

  /// Without the column that the others would make up to 1.
  private static func curve(_ input: [Double], pieces: Int) -> [[Double]] {
    let sorted = input.sorted()
    let values = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    guard values.count > fewValues else {
      return values.dropFirst().map { value in input.map { $0 == value ? 1 : 0 } }
    }
    guard pieces > 0 else { return [standardised(input)] }
    // Knots between pieces are at quantiles, so that each piece has as many runs.
    var knots = (0...pieces).map { quantile(ofSorted: sorted, Double($0) / Double(pieces)) }
    knots = knots.indices.filter { $0 == 0 || knots[$0] > knots[$0 - 1] }.map { knots[$0] }
    guard knots.count > 1, let work = gsl_bspline_alloc(4, knots.count) else { return [standardised(input)] }
    defer { gsl_bspline_free(work) }
    knots.withUnsafeMutableBufferPointer { buffer in
      var view = gsl_vector_view_array(buffer.baseAddress, buffer.count)
      gsl_bspline_knots(&view.vector, work)
    }
    var values4 = Array(repeating: 0.0, count: knots.count + 2)
    var columns = Array(repeating: Array(repeating: 0.0, count: input.count), count: values4.count - 1)
    for run in input.indices {
      values4.withUnsafeMutableBufferPointer { buffer in
        var view = gsl_vector_view_array(buffer.baseAddress, buffer.count)
        gsl_bspline_eval(input[run], &view.vector, work)
      }
      for column in columns.indices { columns[column][run] = values4[column + 1] }
    }
    return columns
  }

  private static func standardised(_ values: [Double]) -> [Double] {
    let moments = Moments(values)
    let deviation = moments.variance.squareRoot()
    return values.map { ($0 - moments.mean) / deviation }
  }
}
