/// What each row of Saltelli's blocks adds to Sobol's indices, as sums that a bootstrap of rows can weight.
struct SobolRows: Sendable {
  private(set) var sums: BootstrapSums
  private let blocks: SaltelliBlocks
  private let replicates: Int
  /// Below it, an outcome doesn't vary but for rounding.
  let leastVariance: Double

  /// Places of terms: first order, total, second order, then the variance's parts.
  private let inputs: Int
  var variance: Int { inputs * 2 + (blocks.hasSecondOrder ? inputs * (inputs - 1) / 2 : 0) }
  var luck: Int { variance + 1 }
  func second(_ i: Int, _ j: Int) -> Int { inputs * 2 + i * (2 * inputs - i - 1) / 2 + j - i - 1 }

  init(runs: [[Double]], blocks: SaltelliBlocks) {
    let count = runs.first?.count ?? 0
    precondition(
      count > 0 && count % blocks.runsPerRow == 0 && runs.allSatisfy { $0.count == count },
      "each replicate has all runs of whole rows")
    self.blocks = blocks
    inputs = blocks.inputs
    replicates = runs.count
    // Centred: the estimators are biased for outcomes far from zero (Sobol' et al. 2007, doi:10.1016/j.ress.2006.07.001).
    let means = runs.map { $0.reduce(0, +) / Double(count) }
    let centred = zip(runs, means).map { runs, mean in runs.map { $0 - mean } }
    let scale = means.map(abs).max() ?? 0
    leastVariance = scale * scale * 1e-24
    let pairs = blocks.hasSecondOrder ? inputs * (inputs - 1) / 2 : 0
    sums = BootstrapSums(units: count / blocks.runsPerRow, termsPerUnit: 2 * inputs + pairs + 2 + replicates)
    for row in 0..<sums.units { fill(row, centred) }
  }

  private mutating func fill(_ row: Int, _ runs: [[Double]]) {
    let (blocks, inputs, variance) = (blocks, inputs, variance)
    let cross = CrossReplicates(replicates: replicates)
    let start = row * blocks.runsPerRow
    let (a, b) = (start + blocks.a, start + blocks.b)
    sums.set(row) { terms in
      for input in 0..<inputs {
        let mixed = start + blocks.aWithB(input)
        terms[input] = cross.product({ runs[$0][b] }, { runs[$0][mixed] - runs[$0][a] })
        let change = { (replicate: Int) in runs[replicate][a] - runs[replicate][mixed] }
        terms[inputs + input] = cross.product(change, change) / 2
      }
      if blocks.hasSecondOrder {
        let ofBoth = cross.product({ runs[$0][a] }, { runs[$0][b] })
        var place = 2 * inputs
        for i in 0..<inputs {
          let exchanged = start + blocks.bWithA(i)
          for j in i + 1..<inputs {
            let mixed = start + blocks.aWithB(j)
            terms[place] = cross.product({ runs[$0][exchanged] }, { runs[$0][mixed] }) - ofBoth
            place += 1
          }
        }
      }
      let square = { (place: Int) in cross.product({ runs[$0][place] }, { runs[$0][place] }) }
      terms[variance] = (square(a) + square(b)) / 2
      terms[variance + 1] = runs.reduce(0) { $0 + ($1[a] * $1[a] + $1[b] * $1[b]) / 2 } / Double(runs.count)
      for (replicate, runs) in runs.enumerated() { terms[variance + 2 + replicate] = (runs[a] + runs[b]) / 2 }
    }
  }

  /// Means of terms become shares of variance; at `variance` the variance itself, at `luck` the share that is luck.
  func shares(of means: UnsafeBufferPointer<Double>) -> [Double] {
    let cross = CrossReplicates(replicates: replicates)
    let variance = variance
    let ofReplicate = { (replicate: Int) in means[variance + 2 + replicate] }
    let ofInputs = means[variance] - cross.product(ofReplicate, ofReplicate)
    let whole =
      means[variance + 1] - (0..<replicates).reduce(0) { $0 + ofReplicate($1) * ofReplicate($1) } / Double(replicates)
    var shares = (0..<variance).map { ofInputs > leastVariance ? means[$0] / ofInputs : 0 }
    if blocks.hasSecondOrder {
      for i in 0..<inputs {
        for j in i + 1..<inputs { shares[second(i, j)] -= shares[i] + shares[j] }
      }
    }
    return shares + [ofInputs, whole > leastVariance ? 1 - ofInputs / whole : 0]
  }
}
