import Statistics

/// Samples and what each method makes of them.
struct Numbers: Encodable {
  struct Sobol: Encodable {
    let points: [[Double]]
    let runs: [Double]
    let first: [Double]
    let total: [Double]
    /// Above the diagonal, row by row.
    let second: [Double]

    init() {
      let blocks = SaltelliBlocks(inputs: 4, hasSecondOrder: true)
      points = blocks.points(rows: 0..<512, seed: 1)
      runs = Samples.ishigami(points)
      let indices = SobolIndices(of: [runs], blocks: blocks, resamples: 1)
      first = indices.first.map(\.value)
      total = indices.total.map(\.value)
      second = indices.second.flatMap { $0.compactMap { $0?.value } }
    }
  }

  struct Morris: Encodable {
    let points: [[Double]]
    let runs: [Double]
    let mu: [Double]
    let muStar: [Double]
    let sigma: [Double]

    init() {
      let design = MorrisTrajectories(trajectories: 40, inputs: 4, seed: 1)
      points = design.points
      runs = Samples.ishigami(points)
      let effects = MorrisEffects(of: [runs], design: design, resamples: 1)
      mu = effects.mu.map(\.value)
      muStar = effects.muStar.map(\.value)
      sigma = effects.sigma.map(\.value)
    }
  }

  struct GivenData: Encodable {
    let points: [[Double]]
    let runs: [Double]
    let pawn: [[Double]]
    let standardised: [Double]
    let partialOfRanks: [Double]
    let isOfInterest: [Bool]
    let regional: [Double]
    let regionalChances: [Double]

    init() {
      points = LatinHypercube.points(count: 500, inputs: 4, seed: 3)
      runs = Samples.ishigami(points)
      pawn = PAWN(inputs: points, outcome: runs, shuffles: 1).distances
      standardised = RegressionIndices(inputs: points, usesRanks: false).coefficients(of: runs).standardised.map(
        \.value)
      partialOfRanks = RegressionIndices(inputs: points, usesRanks: true).coefficients(of: runs).partial.map(\.value)
      isOfInterest = runs.map { $0 > 5 }
      let found = RegionalSensitivity(inputs: points, isOfInterest: isOfInterest)
      regional = found.distances
      regionalChances = found.chances
    }
  }

  struct Box: Encodable {
    let input: [Int]
    let lower: [Double?]
    let upper: [Double?]
    let categories: [[Int]?]
    let quasiP: [[Double?]]
    let count: Int
    let coverage: Double
    let density: Double
    let mass: Double

    init(_ box: DiscoveredBox) {
      input = box.restrictions.map(\.input)
      lower = box.restrictions.map(\.lower)
      upper = box.restrictions.map(\.upper)
      categories = box.restrictions.map(\.categories)
      quasiP = box.restrictions.map { $0.categories == nil ? [$0.lowerQuasiP, $0.upperQuasiP] : [$0.categoriesQuasiP] }
      (count, coverage, density, mass) = (box.count, box.coverage, box.density, box.mass)
    }
  }

  struct Discovery: Encodable {
    let columns: [[Double]]
    let hasCategories: Bool
    let isOfInterest: [Bool]
    let boxes: [Box]

    init(hasCategories: Bool) {
      let sample = Samples.planted(runs: 2_000, inputs: 6, hasCategories: hasCategories)
      self.hasCategories = hasCategories
      columns = sample.columns
      isOfInterest = sample.isOfInterest
      boxes = PRIM().trajectory(of: sample).boxes.map(Box.init)
    }
  }

  /// Its questions, each with the places of its children (-1 for a leaf).
  struct Tree: Encodable {
    let columns: [[Double]]
    let isOfInterest: [Bool]
    let leastRuns: Int
    let input: [Int]
    let limit: [Double]
    let children: [[Int]]
    let mean: [Double]

    init() {
      let sample = Samples.planted(runs: 2_000, inputs: 5, hasCategories: false)
      let tree = DecisionTree(sample)
      columns = sample.columns
      isOfInterest = sample.isOfInterest
      leastRuns = 100
      let questions = tree.nodes.map { node in
        if case .isBelow(let input, let limit) = node.question { (input, limit) } else { (-1, 0.0) }
      }
      input = questions.map(\.0)
      limit = questions.map(\.1)
      children = tree.nodes.map { node in node.children.map { [$0.yes, $0.no] } ?? [-1, -1] }
      mean = tree.nodes.map(\.mean)
    }
  }

  let sequence = SobolSequence(dimensions: SobolSequence.mostDimensions, seed: nil).points(0..<128)
  let sobol = Sobol()
  let morris = Morris()
  let givenData = GivenData()
  let prim = [Discovery(hasCategories: false), Discovery(hasCategories: true)]
  let tree = Tree()
}
