import Experiments
import Statistics

/// What matters among many inputs, and how much: a screening of all, then shares of variance of those that it keeps.
public struct Exploration: Sendable {
  public struct Request: Sendable, Hashable, Codable {
    /// Walks of the screening.
    public var walks = 20
    /// Inputs that the screening keeps.
    public var kept = 10
    /// Rows of Saltelli's blocks: a power of two. With a precision, the most that may be run.
    public var rows = 2_048
    /// Half-width that all first and total indices of the first response have to come down to.
    public var precision: Double?
    public var hasSecondOrder = false
    public var resamples = 1_000
    public var seed: UInt64 = 2004

    /// Rows to begin with where a precision was asked for.
    public static let firstRows = 256

    public init() {}

    /// How many rows will be run at most.
    public func mostRows(inputs: Int) -> Int {
      let chosen = min(inputs, kept)
      let blocks = SaltelliBlocks(inputs: chosen + 2, hasSecondOrder: hasSecondOrder)
      return (inputs > kept ? walks * (inputs + 1) : 0) + rows * blocks.runsPerRow
    }
  }

  /// All that could have been varied.
  public let inputs: [PlanInput]
  /// nil where there are so few inputs that all were kept.
  public let screening: Screening?
  public let shares: VarianceShares
  /// Whether the indices are as narrow as they had to be; nil where nothing was asked for.
  public let isPrecise: Bool?

  /// - Parameters:
  ///   - inputs: at least one.
  ///   - unknowns: names of all that nobody knows: what isn't varied by itself varies together.
  ///   - request: how to look, how far and at what.
  ///   - evaluate: what the lives of a plan's rows come to, with the same responses each time. It is asked for plans of
  ///     different inputs; what a plan doesn't vary is as it is.
  public init(
    _ inputs: [PlanInput], unknowns: [String], _ request: Request, evaluate: (Plan) throws -> PlanTable
  ) rethrows {
    self.inputs = inputs
    var kept = inputs
    if inputs.count > request.kept {
      let walks = MorrisTrajectories(trajectories: request.walks, inputs: inputs.count, seed: request.seed)
      let screening = Screening(
        try evaluate(Plan.walks(inputs, walks)), walks, resamples: request.resamples, seed: request.seed)
      let places = Set(screening.ranking.prefix(request.kept))
      kept = inputs.indices.filter(places.contains).map { inputs[$0] }
      self.screening = screening
    } else {
      screening = nil
    }
    let told = Set(kept.map(\.name))
    if unknowns.contains(where: { !told.contains($0) }) { kept.append(.everythingElse) }
    kept.append(.dummy)

    let blocks = SaltelliBlocks(inputs: kept.count, hasSecondOrder: request.hasSecondOrder)
    var rows = request.precision == nil ? request.rows : min(request.rows, Request.firstRows)
    func table(_ rows: Range<Int>) throws -> PlanTable {
      try evaluate(Plan.saltelli(kept, blocks, rows: rows, seed: request.seed))
    }
    var found = try table(0..<rows)
    var shares = VarianceShares(found, blocks, resamples: request.resamples, seed: request.seed)
    if let precision = request.precision {
      let growth = SampleGrowth(halfWidth: precision, first: rows, most: request.rows)
      while let next = growth.next(after: rows, halfWidth: shares.indices[0].halfWidth) {
        found = found.followed(by: try table(rows..<next))
        rows = next
        shares = VarianceShares(found, blocks, resamples: request.resamples, seed: request.seed)
      }
    }
    self.shares = shares
    isPrecise = request.precision.map { shares.indices[0].halfWidth <= $0 }
  }
}
