/// A box in the space of inputs: a range of each number and some of each input's categories.
struct BoxLimits: Sendable, Hashable {
  /// One limit of a box, which keeps runs out.
  enum Side: Hashable, Sendable { case lower, upper, categories }

  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// [input][category]; empty for a number.
  private(set) var allowed: [[Bool]]

  /// All there is.
  init(kinds: [DiscoverySample.Kind]) {
    lower = kinds.map { _ in -.infinity }
    upper = kinds.map { _ in .infinity }
    allowed = kinds.map { kind in
      if case .categories(let count) = kind { Array(repeating: true, count: count) } else { [] }
    }
  }

  func isRestricted(_ input: Int) -> Bool {
    lower[input] > -.infinity || upper[input] < .infinity || allowed[input].contains(false)
  }

  var restricted: [Int] { lower.indices.filter(isRestricted) }

  func with(_ side: Side, of input: Int, at value: Double) -> BoxLimits {
    var limits = self
    switch side {
    case .lower: limits.lower[input] = value
    case .upper: limits.upper[input] = value
    case .categories: limits.allowed[input][Int(value)].toggle()
    }
    return limits
  }

  func without(_ side: Side, of input: Int) -> BoxLimits {
    var limits = self
    switch side {
    case .lower: limits.lower[input] = -.infinity
    case .upper: limits.upper[input] = .infinity
    case .categories: for category in allowed[input].indices { limits.allowed[input][category] = true }
    }
    return limits
  }

  /// Which limit of an input keeps a number out, if any does.
  @inline(__always)
  func side(of input: Int, keepingOut value: Double) -> Side? {
    guard allowed[input].isEmpty else { return allowed[input][Int(value)] ? nil : .categories }
    return value < lower[input] ? .lower : value > upper[input] ? .upper : nil
  }
}

/// Who is in a box, and who is kept out of it by one limit alone.
struct BoxMembership: Sendable {
  struct Limit: Hashable, Sendable {
    let input: Int
    let side: BoxLimits.Side
  }

  private(set) var count = 0
  private(set) var countOfInterest = 0
  /// In the order of the inputs, lower before upper.
  private(set) var limits: [Limit] = []
  /// Runs that would be in the box without this limit: [limit][run].
  private(set) var keptOut: [[Int]] = []

  init(_ sample: DiscoverySample, among runs: [Int], limits box: BoxLimits) {
    let restricted = box.restricted
    var place = Array(repeating: [-1, -1], count: box.lower.count)
    for input in restricted {
      let sides: [BoxLimits.Side] =
        box.allowed[input].isEmpty
        ? (box.lower[input] > -.infinity ? [.lower] : []) + (box.upper[input] < .infinity ? [.upper] : [])
        : [.categories]
      for side in sides {
        place[input][side == .upper ? 1 : 0] = limits.count
        limits.append(Limit(input: input, side: side))
      }
    }
    keptOut = limits.map { _ in [] }
    for run in runs {
      var only: Int?
      var isFar = false
      for input in restricted {
        guard let side = box.side(of: input, keepingOut: sample.columns[input][run]) else { continue }
        if only != nil {
          isFar = true
          break
        }
        only = place[input][side == .upper ? 1 : 0]
      }
      if isFar { continue }
      if let only {
        keptOut[only].append(run)
      } else {
        count += 1
        countOfInterest += sample.isOfInterest[run] ? 1 : 0
      }
    }
  }
}
