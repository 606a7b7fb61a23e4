import LaneArithmetic
import RandomStreams

/// The state of one partnership in the replications of a cohort, side by side, at the end of a month.
///
/// The rules are extensions of this type: the month in Month/, what a design asks for in Governance/, Engagement/ and Performance/.
final class World {
  let blueprint: Blueprint
  let design: Design
  let horizon: Int
  /// Numbers of partners, joint aims and own targets.
  let n: Int
  let aims: Int
  let targets: Int
  let partnerKeys, aimKeys: List<UInt32>
  /// By partner and aim.
  let isInput: List<Bool>
  let target: List<Blueprint.Target>
  let uncertain: List<AddressedDraw>

  var luck: Draws
  /// Random numbers taken since the world was made, all replications together.
  var drawsTaken = 0
  var month = 0
  let arena: LaneArena

  // MARK: Given: drawn or fixed at the start, unchanged after.
  let p: Constants
  /// What nobody knows, in the order of the blueprint.
  let unknowns: Row
  /// The same in a lane's width of neighbouring futures, drawn at once: those of two cohorts.
  let unknownsOfFutures: Row
  var futuresDrawn: (seed: UInt64, first: Int)?
  var levers: Levers<Lane>
  let staffPledged, moneyPledged, discretionaryStaff, cultureGap, weight: Row
  /// Weight beside an equal share of it, at most 2.
  let influence: Row
  /// Monthly chance that a representative leaves.
  let leavingRate: Row
  /// Authority to commit, share of what is asked; chance to attend as log odds; pounds a day. For the usual tier of the seat.
  let authority, attendanceOdds, dayCost: Row
  let authorityOfDeputy, dayCostOfDeputy: Row
  let targetGoal, targetBase, targetStake: Row
  let alignment: Grid
  /// Alignment of a target with all the joint aims together, by their weight.
  let aligned: Row
  let clarity, difficulty, effortNeeded, substitution, lagRate, aimWeight, trend, perWeightOfInputs: Row
  /// What clarity and difficulty leave of the effect of work on an aim; 1 for a plain and easy one.
  let ease: Row
  /// Share of each partner's input that an aim needs.
  let inputShare, perInputShare: Grid
  /// What an aim asks of a partner's effort: its weight, and little of it where the aim needs nothing of the partner.
  let call: Grid
  /// 2 to the power of -months/6, by months.
  let halving: Row
  var rates = Rates()

  // MARK: Partners and their people.
  let budget, cutMonths, cutDepth, engagement: Row
  let ability, tenure, vacancy, isLow, isUnconditional: Row
  let isMember, hasLeft: Row
  let contribution, expectation, belief, standing: Row
  let crowding, pull, interest: Row
  let attending, represented, authorityHere: Row
  let meetingsAttended: Row
  let signUp: Row
  let staffGiven, moneyGiven: Row
  let leftByKnownCuts, deliveredAtMost: Row
  /// What of the staff given works on the aims, FTE; the rest holds the partnership together.
  let timeOnAims: Row
  let trust: Grid
  let meanTrust, meanSquareOfTrust: Row
  /// While trust fades: what strangers are given, who was at a meeting, and the sum of the trust received.
  let strangers, wasThere, received: Row
  let stance, isSigned, isReferred: Grid
  let targetLevel, targetAttainment: Row

  // MARK: Aims.
  let isAgreed, underway, drift, attainment, stubbornness: Row
  /// Attainment of each aim times its weight.
  let achieved: Row
  let effort: Grid
  let jointEffort, inputsTogether: Row

  // MARK: The partnership.
  /// 1 while it exists, and while it also meets to some purpose.
  var exists: Lane = 0
  var isActive: Lane = 0
  var plan: Lane = 0
  var structure: Lane = 0
  var chairProcess: Lane = 0
  var chairCultures: Lane = 0
  var chairTeamBuilding: Lane = 0
  var chairSettled: Lane = 0
  var chairVacancy: Lane = 0
  var secretariatVacancy: Lane = 0
  var steering: Lane = 0
  var coordinationBurden: Lane = 0
  /// Members' time that goes into holding the partnership together, FTE.
  var timeForCoordination: Lane = 0
  var lossOfControl: Lane = 0
  var needKnown: Lane = 0
  var legitimacy: Lane = 0
  var socialCapacity: Lane = 0
  var skill: Lane = 0
  var measurement: Lane = 0
  var conflict: Lane = 0
  var meetingPhase: Lane = 0
  /// Meetings share draws by fours: the number of the four, and of the meeting among them, both from 0.
  var fourMeetings: Lane = 0
  var meetingOfFour: Lane = 0
  /// Meetings held this month.
  var held: Lane = 0
  var quorate: Lane = 0
  /// Share of members whose representative came to the last meeting; and of those who sent anybody.
  var turnout: Lane = 0
  var presence: Lane = 0
  var quietMonths: Lane = 0
  var dormantMonths: Lane = 0
  var outside: Lane = 0
  var demand: Lane = 1
  var grantHeld: Lane = 0
  var grantOwed: Lane = 0
  var grantDelay: Lane = 0
  var grantStopped: Lane = 0
  var moneySpent: Lane = 0
  var overallAttainment: Lane = 0
  var overallSignUp: Lane = 0

  // MARK: This month's news, for whoever watches.
  var news = News()

  // MARK: So far.
  var totals = Totals()
  let partnerTotals: PartnerTotals
  /// This month's draws, taken together and used in their own event.
  var fate = FourLanes(0.5, 0.5, 0.5, 0.5)
  let leavingLuck, exitLuck, targetLuck, beliefLuck, perceptionLuck: Row
  let resultsLuck, outsideLuck: Grid
  let luckOfMeetings: LuckOfMeetings
  let eventSize: Row
  let monthlyShares: List<Measure>
  /// What is empty when a replication starts.
  let countedFromZero: List<Row>
  /// The view of each aim at the table.
  let table: Row

  /// Monthly chances and the like, worked out once per cohort.
  struct Rates {
    var cut: Lane = 0
    var reorganisation: Lane = 0
    var chair: Lane = 0
    var targetChange: Lane = 0
    var riskEvent: Lane = 0
    var secretariat: Lane = 0
    var imbalance: Lane = 0
    /// 1 over what full effort would come to.
    var fullEffort: Lane = 0
  }

  /// What happened to the partnership this month, 0 or 1 in each replication unless said otherwise.
  struct News {
    var chairLeft: Lane = 0
    var targetsChanged: Lane = 0
    var riskEvent: Lane = 0
    var decidedAway: Lane = 0
    /// Months by which this year's grant is late.
    var grantLate: Lane = 0
    var referredBack: Lane = 0
    var decisions: Lane = 0
  }

  struct PartnerTotals {
    let given, pledged, cost, ownTargets, staff, representativesLeft: Row
  }

  init(_ blueprint: Blueprint, design: Design, horizon: Int) {
    let arena = LaneArena()
    let n = blueprint.partnerOrder.count
    let aims = blueprint.aimOrder.count
    let targets = blueprint.targets.count
    func partners() -> Row { arena.row(n) }
    func byAim() -> Row { arena.row(aims) }

    self.blueprint = blueprint
    self.design = design.form == .formal ? design : .without(design.form)
    self.horizon = horizon
    self.n = n
    self.aims = aims
    self.targets = targets
    self.arena = arena
    partnerKeys = arena.list(blueprint.partnerKeys)
    aimKeys = arena.list(blueprint.aimKeys)
    isInput = arena.list(blueprint.isInput)
    target = arena.list(blueprint.targets)
    uncertain = arena.list(blueprint.uncertain.map(\.draw))
    luck = Draws(seed: 0, first: 0)
    p = Constants(row: arena.row(Parameter.allCases.count))
    unknowns = arena.row(blueprint.uncertain.count)
    unknownsOfFutures = arena.row(blueprint.uncertain.count)
    levers = blueprint.levers.map { _, _ in 0 }

    staffPledged = partners()
    moneyPledged = partners()
    discretionaryStaff = partners()
    cultureGap = partners()
    weight = partners()
    influence = partners()
    leavingRate = partners()
    authority = partners()
    attendanceOdds = partners()
    dayCost = partners()
    authorityOfDeputy = partners()
    dayCostOfDeputy = partners()
    targetGoal = arena.row(targets)
    targetBase = arena.row(targets)
    targetStake = arena.row(targets)
    alignment = arena.grid(targets, aims)
    clarity = byAim()
    difficulty = byAim()
    effortNeeded = byAim()
    substitution = byAim()
    lagRate = byAim()
    aimWeight = byAim()
    trend = byAim()
    perWeightOfInputs = byAim()
    ease = byAim()
    inputsTogether = byAim()
    inputShare = arena.grid(n, aims)
    perInputShare = arena.grid(n, aims)
    call = arena.grid(n, aims)
    aligned = arena.row(targets)
    resultsLuck = arena.grid(aims, 4)
    outsideLuck = arena.grid(1, 4)
    luckOfMeetings = LuckOfMeetings(arena, partners: n, aims: aims)

    budget = partners()
    cutMonths = partners()
    cutDepth = partners()
    engagement = partners()
    ability = partners()
    tenure = partners()
    vacancy = partners()
    isLow = partners()
    isUnconditional = partners()
    isMember = partners()
    hasLeft = partners()
    contribution = partners()
    expectation = partners()
    belief = partners()
    standing = partners()
    crowding = partners()
    pull = partners()
    interest = partners()
    attending = partners()
    represented = partners()
    authorityHere = partners()
    meetingsAttended = partners()
    signUp = partners()
    staffGiven = partners()
    moneyGiven = partners()
    leftByKnownCuts = partners()
    deliveredAtMost = partners()
    timeOnAims = partners()
    trust = arena.grid(n, n)
    meanTrust = partners()
    stance = arena.grid(n, aims)
    isSigned = arena.grid(n, aims)
    isReferred = arena.grid(n, aims)
    targetLevel = arena.row(targets)
    targetAttainment = partners()

    isAgreed = byAim()
    underway = byAim()
    drift = byAim()
    attainment = byAim()
    achieved = byAim()
    stubbornness = byAim()
    effort = arena.grid(n, aims)
    jointEffort = byAim()
    partnerTotals = PartnerTotals(
      given: partners(), pledged: partners(), cost: partners(), ownTargets: partners(), staff: partners(),
      representativesLeft: partners())
    leavingLuck = partners()
    exitLuck = partners()
    targetLuck = partners()
    beliefLuck = partners()
    perceptionLuck = partners()
    meanSquareOfTrust = partners()
    strangers = partners()
    wasThere = partners()
    received = partners()
    halving = arena.row(1 + (blueprint.targets.map { max($0.due, $0.every) }.max() ?? 0))
    for months in 0..<halving.count { halving[months] = exp2(Lane(-Double(months) / 6)) }
    table = byAim()
    eventSize = arena.row(blueprint.events.count)
    monthlyShares = arena.list(Measure.shares)
    countedFromZero = arena.list([
      budget, cutMonths, cutDepth, vacancy, isMember, hasLeft, crowding, pull, interest, attending, represented,
      authorityHere, meetingsAttended, signUp, staffGiven, moneyGiven,
      targetAttainment, partnerTotals.given, partnerTotals.pledged, partnerTotals.cost, partnerTotals.ownTargets,
      partnerTotals.staff, partnerTotals.representativesLeft, isAgreed, underway, drift, attainment, achieved,
    ])
  }
}
