import LaneArithmetic
import RandomStreams

/// The state of one partnership in the replications of a cohort, side by side, at the end of a month.
///
/// The rules are extensions of this type: the month in Month/, what a design asks for in Governance/, Engagement/ and Performance/.
///
/// A row is declared, allotted its memory and given what it holds when a replication starts in one line (`Allotment`).
final class World {
  let blueprint: Blueprint
  let design: Design
  let horizon: Int
  /// Numbers of partners, joint aims and own targets.
  let n: Int
  let aims: Int
  /// Places of the aims that the partnership pursues; and whether it does, by aim.
  let pursued: List<Int>
  let isPursued: List<Bool>
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
  let allotment: Allotment

  // MARK: Given: drawn or fixed at the start, unchanged after.
  let p = Constants(row: row(per: .constant))
  /// What nobody knows, in the order of the blueprint.
  let unknowns = row(per: .unknown)
  /// The same in a lane's width of neighbouring futures, drawn at once: those of two cohorts.
  let unknownsOfFutures = row(per: .unknown)
  var futuresDrawn: (seed: UInt64, first: Int)?
  var levers: Levers<Lane>
  let staffPledged = row(per: .partner)
  let moneyPledged = row(per: .partner)
  let discretionaryStaff = row(per: .partner)
  let culture = row(per: .partner)
  let weight = row(per: .partner)
  /// Monthly chance that a representative leaves.
  let leavingRate = row(per: .partner)
  /// Authority to commit, share of what is asked; chance to attend as log odds; pounds a day. For the usual tier of the seat.
  let authority = row(per: .partner)
  let attendanceOdds = row(per: .partner)
  let dayCost = row(per: .partner)
  let authorityOfDeputy = row(per: .partner)
  let dayCostOfDeputy = row(per: .partner)
  let targetGoal = row(per: .target)
  let targetBase = row(per: .target)
  let targetStake = row(per: .target)
  /// Weight of a partner among those with own targets, as described; among all where nobody has any.
  let targetWeight = row(per: .partner)
  let alignment = grid(per: .target, .aim)
  /// Alignment of a target with all the joint aims together, by their weight.
  let aligned = row(per: .target)
  let clarity = row(per: .aim)
  let difficulty = row(per: .aim)
  let effortNeeded = row(per: .aim)
  let crossCutting = row(per: .aim)
  let substitution = row(per: .aim)
  let lagRate = row(per: .aim)
  let aimWeight = row(per: .aim)
  /// Weight of an aim among those that the partnership pursues; 0 for the others.
  let jointWeight = row(per: .aim)
  let trend = row(per: .aim)
  let perWeightOfInputs = row(per: .aim)
  /// How far interest in an aim makes ready to sign it: fully where it is clear.
  let appeal = row(per: .aim)
  /// What clarity and difficulty leave of the effect of work on an aim; 1 for a plain and easy one.
  let ease = row(per: .aim)
  /// How far an aim needs each partner's own powers.
  let powersNeeded = row(per: .aim)
  /// What joint work under this design can add to work on an aim at most.
  let suits = row(per: .aim)
  /// Share of each partner's input that an aim needs.
  let inputShare = grid(per: .partner, .aim)
  let perInputShare = grid(per: .partner, .aim)
  /// What an aim asks of a partner's effort: its weight, and little of it where the aim needs nothing of the partner.
  let call = grid(per: .partner, .aim)
  /// 2 to the power of -months/6, by months.
  let halving = row(per: .monthOfTargets)
  var rates = Rates()

  // MARK: Partners and their people.
  let budget = row(per: .partner, startsAt: 0)
  let cutMonths = row(per: .partner, startsAt: 0)
  let cutDepth = row(per: .partner, startsAt: 0)
  let engagement = row(per: .partner, startsAt: 1)
  let ability = row(per: .partner)
  let tenure = row(per: .partner, startsAt: 12)
  let vacancy = row(per: .partner, startsAt: 0)
  let isLow = row(per: .partner)
  let isUnconditional = row(per: .partner)
  let isMember = row(per: .partner, startsAt: 0)
  let hasLeft = row(per: .partner, startsAt: 0)
  /// 1 for those who meet: members, or everybody where people work together informally.
  let atTable = row(per: .partner)
  /// Share of the weight at the table.
  let voice = row(per: .partner)
  /// Distance from the table's mean culture.
  let cultureGap = row(per: .partner)
  let contribution = row(per: .partner)
  let expectation = row(per: .partner)
  let belief = row(per: .partner)
  let standing = row(per: .partner)
  let crowding = row(per: .partner, startsAt: 0)
  let pull = row(per: .partner, startsAt: 0)
  let interest = row(per: .partner, startsAt: 0)
  let attending = row(per: .partner, startsAt: 0)
  let represented = row(per: .partner, startsAt: 0)
  let authorityHere = row(per: .partner, startsAt: 0)
  let signUp = row(per: .partner, startsAt: 0)
  let staffGiven = row(per: .partner, startsAt: 0)
  let moneyGiven = row(per: .partner, startsAt: 0)
  let leftByKnownCuts = row(per: .partner, startsAt: 1)
  let deliveredAtMost = row(per: .partner, startsAt: 1)
  /// What of the staff given works on the aims, FTE; the rest holds the partnership together.
  let timeOnAims = row(per: .partner)
  let trust = grid(per: .partner, .partner)
  let meanTrust = row(per: .partner)
  let meanSquareOfTrust = row(per: .partner)
  /// While pledges are compared: who was at a meeting, and who works with the others.
  let wasThere = row(per: .partner)
  let worksAlong = row(per: .partner)
  /// Whether a partner has a part of the money to spend itself, and how far its own powers are at hand for others' work.
  let spendsItself = row(per: .partner)
  let powersAtHand = row(per: .partner)
  let stance = grid(per: .partner, .aim)
  let isSigned = grid(per: .partner, .aim, startsAt: 0)
  let isReferred = grid(per: .partner, .aim, startsAt: 0)
  let targetLevel = row(per: .target)
  let targetAttainment = row(per: .partner, startsAt: 0)

  // MARK: Aims.
  let isAgreed = row(per: .aim, startsAt: 0)
  let underway = row(per: .aim, startsAt: 0)
  let drift = row(per: .aim, startsAt: 0)
  let attainment = row(per: .aim, startsAt: 0)
  let stubbornness = row(per: .aim)
  /// How far an aim was amended, members who object to it at this meeting, and what joint work adds to work on it.
  let conceded = row(per: .aim, startsAt: 0)
  let objections = row(per: .aim, startsAt: 0)
  let jointEffect = row(per: .aim, startsAt: 0)
  /// Attainment of each aim times its weight.
  let achieved = row(per: .aim, startsAt: 0)
  let effort = grid(per: .partner, .aim)
  /// Work that money buys: together, and by partners each on its own.
  let jointEffort = row(per: .aim)
  let boughtApart = row(per: .aim)
  let inputsTogether = row(per: .aim)

  // MARK: The partnership.
  /// 1 while it exists, and while it is also awake.
  var exists: Lane = 0
  var isActive: Lane = 0
  /// How many are at the table, and how unequal they are.
  var members: Lane = 0
  var imbalance: Lane = 0
  var plan: Lane = 0
  var structure: Lane = 0
  var chairProcess: Lane = 0
  var chairCultures: Lane = 0
  var chairTeamBuilding: Lane = 0
  var chairSettled: Lane = 0
  var chairVacancy: Lane = 0
  var secretariatVacancy: Lane = 0
  var steering: Lane = 0
  /// Part of what members give that goes into co-ordination.
  var membersTime: Lane = 0
  /// People found for the work, as a share; those of them who know it by now; practice in carrying out a plan together.
  var peopleFound: Lane = 0
  var teamReady: Lane = 0
  var practice: Lane = 0
  /// What keeps the partnership awake.
  var energy: Lane = 0
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
  /// Of the last meeting: share of members whose representative came, the same with a deputy as a half, and the weight of
  /// those who sent anybody.
  var turnout: Lane = 0
  var turnoutOfAll: Lane = 0
  var presence: Lane = 0
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

  /// Representatives of each partner who left this month.
  let departures = row(per: .partner, startsAt: 0)

  /// This month's draws, taken together and used in their own event.
  var fate = FourLanes(0.5, 0.5, 0.5, 0.5)
  let leavingLuck = row(per: .partner)
  let exitLuck = row(per: .partner)
  let targetLuck = row(per: .partner)
  let beliefLuck = row(per: .partner)
  let resultsLuck = grid(per: .aim, .four)
  let outsideLuck = grid(per: .whole, .four)
  let endingLuck = grid(per: .whole, .four)
  let luckOfMeetings = LuckOfMeetings()
  let eventSize = row(per: .event)
  /// The view of each aim at the table.
  let table = row(per: .aim)

  /// Monthly chances and the like, worked out once per cohort.
  struct Rates {
    var cut: Lane = 0
    var reorganisation: Lane = 0
    var chair: Lane = 0
    var targetChange: Lane = 0
    var riskEvent: Lane = 0
    var secretariat: Lane = 0
    /// 1 over what full effort would come to.
    var fullEffort: Lane = 0
    /// Months of work that a meeting stands for.
    var betweenMeetings: Lane = 0
    /// Links that a member has through a hub.
    var linksOfHub: Lane = 0
  }

  /// What happened to the partnership this month, 0 or 1 in each replication unless said otherwise.
  struct News {
    /// How many chairs left.
    var chairLeft: Lane = 0
    var targetsChanged: Lane = 0
    var riskEvent: Lane = 0
    /// Months by which this year's grant is late.
    var grantLate: Lane = 0
    /// Grant that fell due, to the partnership or to partners without one, pounds.
    var grantDue: Lane = 0
    var referredBack: Lane = 0
    var decisions: Lane = 0
    /// How complete the plan was once this month's work on it was done; it may fade before the month ends.
    var planMade: Lane = 0
  }

  /// - Parameter allotment: the one that is making it.
  init(_ allotment: Allotment, _ blueprint: Blueprint, design: Design, horizon: Int) {
    self.allotment = allotment
    self.blueprint = blueprint
    self.design = design.form == .formal ? design : .without(design.form)
    self.horizon = horizon
    n = blueprint.partnerOrder.count
    aims = blueprint.aimOrder.count
    targets = blueprint.targets.count
    pursued = allotment.list(blueprint.pursued)
    isPursued = allotment.list(blueprint.aimOrder.indices.map(blueprint.pursued.contains))
    partnerKeys = allotment.list(blueprint.partnerKeys)
    aimKeys = allotment.list(blueprint.aimKeys)
    isInput = allotment.list(blueprint.isInput)
    target = allotment.list(blueprint.targets)
    uncertain = allotment.list(blueprint.uncertain.map(\.draw))
    luck = Draws(seed: 0, first: 0)
    levers = blueprint.levers.map { _, _ in 0 }
    for months in 0..<halving.count { halving[months] = exp2(Lane(-Double(months) / 6)) }
  }
}
