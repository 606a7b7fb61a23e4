import Experiments

extension RunScenario: Request {
  public func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> FinishedRun {
    let keeper = ProgressKeeper(progress)
    var asked = self
    if let output { asked.output = output }
    if case .text = scenario { asked.file = "" }
    let read = {
      defer { keeper.enter("playing the replications") }
      return try ScenarioSource(scenario ?? .file(file))
    }
    return try asked.run(read, isCancelled: isCancelled) { done, all in
      keeper.advance(done, all)
      if done == all { keeper.enter("writing the report") }
    }
  }

  private enum Key: CodingKey {
    case file, design, replications, seed, threads, output, overwrites, shard, precision, keepsFailures
  }

  /// - Throws: where it isn't a request for a run.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      file: try values.decode(String.self, forKey: .file),
      design: try values.decodeIfPresent(String.self, forKey: .design),
      replications: try values.decode(Int.self, forKey: .replications),
      seed: try values.decodeIfPresent(UInt64.self, forKey: .seed),
      threads: try values.decodeIfPresent(Int.self, forKey: .threads),
      output: try values.decodeIfPresent(String.self, forKey: .output),
      overwrites: try values.decode(Bool.self, forKey: .overwrites))
    if let part = try values.decodeIfPresent(String.self, forKey: .shard) {
      guard let shard = Shard(part) else {
        throw DecodingError.dataCorruptedError(
          forKey: .shard, in: values, debugDescription: "no part of a run: \(part)")
      }
      self.shard = shard
    }
    precision = try values.decode([String].self, forKey: .precision).map(Self.precision)
    keepsFailures = try values.decode(Bool.self, forKey: .keepsFailures)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(file, forKey: .file)
    try values.encodeIfPresent(design, forKey: .design)
    try values.encode(replications, forKey: .replications)
    try values.encodeIfPresent(seed, forKey: .seed)
    try values.encodeIfPresent(threads, forKey: .threads)
    try values.encodeIfPresent(output, forKey: .output)
    try values.encode(overwrites, forKey: .overwrites)
    try values.encodeIfPresent(shard.map { "\($0)" }, forKey: .shard)
    try values.encode(precision.map(\.description), forKey: .precision)
    try values.encode(keepsFailures, forKey: .keepsFailures)
  }
}
