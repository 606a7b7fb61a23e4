import LaneArithmetic

/// What there is a number of in each row: the columns and rows of a world.
enum Extent {
  case partner, aim, target, event, constant
  /// Pairs of a partner and an aim, partner by partner.
  case partnerAndAim
  /// What nobody knows.
  case unknown
  /// Those that partners bear.
  case partOfCost
  /// Months until an own target is due, from 0.
  case monthOfTargets
  /// The whole partnership: one.
  case whole
  /// Months, or meetings, that one draw has room for.
  case four
}

/// A row of the world that is being made, filled by whoever is first to use it in a replication.
func row(per extent: Extent) -> Row { Allotment.beingMade.row(extent, startsAt: nil) }

/// A row of the world that is being made, with what it holds when a replication starts.
func row(per extent: Extent, startsAt value: Lane) -> Row {
  Allotment.beingMade.row(extent, startsAt: value)
}

func grid(per rows: Extent, _ columns: Extent) -> Grid {
  Allotment.beingMade.grid(rows, columns, startsAt: nil)
}

func grid(per rows: Extent, _ columns: Extent, startsAt value: Lane) -> Grid {
  Allotment.beingMade.grid(rows, columns, startsAt: value)
}

/// Owns the memory of a world and of who watches it: taken once, used for cohort after cohort.
///
/// While a world is made, its allotment stands ready, so that each row says in the line that declares it how long it is and
/// what it starts from: what is declared can't be forgotten elsewhere. Belongs to the thread that its world belongs to.
final class Allotment: @unchecked Sendable {
  @TaskLocal private static var current: Allotment?

  static var beingMade: Allotment {
    guard let current else { preconditionFailure("a row is of an allotment: use its `making`") }
    return current
  }

  private let sizes: (Extent) -> Int
  private var blocks: [UnsafeMutableRawPointer] = []
  /// What starts from something, and from what.
  private var starts: [(lanes: UnsafeMutableBufferPointer<Lane>, value: Lane)] = []

  init(_ blueprint: Blueprint) {
    sizes = { extent in
      switch extent {
      case .partner: blueprint.partnerOrder.count
      case .aim: blueprint.aimOrder.count
      case .partnerAndAim: blueprint.partnerOrder.count * blueprint.aimOrder.count
      case .target: blueprint.targets.count
      case .event: blueprint.events.count
      case .constant: Parameter.allCases.count
      case .unknown: blueprint.uncertain.count
      case .partOfCost: CostPart.byPartner.count
      case .monthOfTargets: 1 + (blueprint.targets.map { max($0.due, $0.every) }.max() ?? 0)
      case .whole: 1
      case .four: 4
      }
    }
  }

  /// Makes something that declares rows of this allotment.
  func making<Made>(_ make: (Allotment) -> Made) -> Made {
    Self.$current.withValue(self) { make(self) }
  }

  /// Puts every row that starts from something back to that.
  func startAgain() {
    for start in starts { start.lanes.update(repeating: start.value) }
  }

  func row(_ extent: Extent, startsAt value: Lane?) -> Row {
    let count = sizes(extent)
    return Row(base: lanes(count, startsAt: value), count: count)
  }

  func grid(_ rows: Extent, _ columns: Extent, startsAt value: Lane?) -> Grid {
    let (rows, columns) = (sizes(rows), sizes(columns))
    return Grid(base: lanes(rows * columns, startsAt: value), rows: rows, columns: columns)
  }

  func list<Element: BitwiseCopyable>(_ elements: [Element]) -> List<Element> {
    let raw = memory(max(1, elements.count) * MemoryLayout<Element>.stride)
    let base = raw.bindMemory(to: Element.self, capacity: max(1, elements.count))
    base.initialize(from: elements, count: elements.count)
    return List(base: base, count: elements.count)
  }

  private func lanes(_ count: Int, startsAt value: Lane?) -> UnsafeMutablePointer<Lane> {
    let raw = memory(max(1, count) * MemoryLayout<Lane>.stride)
    let lanes = raw.bindMemory(to: Lane.self, capacity: max(1, count))
    lanes.initialize(repeating: 0, count: max(1, count))
    if let value { starts.append((UnsafeMutableBufferPointer(start: lanes, count: count), value)) }
    return lanes
  }

  private func memory(_ bytes: Int) -> UnsafeMutableRawPointer {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    blocks.append(raw)
    return raw
  }

  deinit { for block in blocks { block.deallocate() } }
}
