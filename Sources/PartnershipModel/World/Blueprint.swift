/// A partnership laid out flat: names resolved to indices, every number an `Input`. Partners and aims are in the order of
/// their ids, so the order in the file changes nothing but the order in the results.
struct Blueprint: Sendable {
  struct Target: Sendable, BitwiseCopyable {
    var partner: Int
    var level, goal, stake: Input
    var due, every: Int
    var isNational: Bool
  }

  var uncertain: [Uncertain] = []
  /// Blueprint index → index in the description.
  let partnerOrder: [Int]
  let aimOrder: [Int]
  let partnerKeys: [UInt32]
  let aimKeys: [UInt32]

  // By partner.
  var staffPledged: [Input] = []
  var moneyPledged: [Input] = []
  var discretionaryStaff: [Input] = []
  var culture: [Input] = []
  var weight: [Input] = []
  var turnover: [Input] = []
  var tier: [Tier] = []
  /// The month in which a partner is asked to join; none where it never is.
  var joinsInMonth: [Int?] = []
  /// Of the representative at the start, where it is described.
  var ability: [Input?] = []
  var isProvider: [Bool] = []
  /// By partner and aim.
  var stance: [Input] = []
  var inputs: [Input] = []
  /// Whether an aim needs anything of a partner.
  var isInput: [Bool] = []
  var targets: [Target] = []
  /// By target and aim.
  var alignment: [Input] = []
  // By aim.
  var clarity: [Input] = []
  var difficulty: [Input] = []
  var effortNeeded: [Input] = []
  var crossCutting: [Input] = []
  var lag: [Input] = []
  var aimWeight: [Input] = []
  var trend: [Input] = []
  /// Places of the aims that a partnership pursues; all of them where there is no formal one.
  var pursued: [Int] = []
  /// The partner that leads, where one does: the one named, or the founder with most weight.
  var lead = 0
  var events: [Event] = []
  var levers: Levers<Input>
  var constants: [Input] = []

  /// Whether a partner has own targets; where nobody has any they all count.
  func answersForTargets(_ partner: Int) -> Bool { targets.isEmpty || targets.contains { $0.partner == partner } }

  struct Event: Sendable {
    var kind: ScheduledEvent.Kind
    var month: Int
    var partner: Int?
    var size: Input
    var duration: Int
    var months: Range<Int> { month..<month + duration }
  }
}

/// A number of the description: fixed, or the `uncertain`th of the blueprint's uncertain quantities.
struct Input: Sendable, BitwiseCopyable {
  var value: Double
  var uncertain: Int32 = -1
}

/// What nobody knows, with its draw.
struct Uncertain: Sendable {
  var unknown: Unknown
  var draw: AddressedDraw
}

/// Where an uncertain quantity's number is drawn, the `word`th of the four at an address, and what is made of it.
struct AddressedDraw: Sendable, BitwiseCopyable {
  var purpose: Purpose
  var address: UInt32
  var word = 0
  var distribution: Distribution
  /// Column of the parameter sets that it is drawn with; -1 where it is drawn by itself.
  var column = -1
}
