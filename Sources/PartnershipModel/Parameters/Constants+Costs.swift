/// What things cost, pounds of 2003-04.
extension Parameter {
  static let costs: [Row] = [
    Row(
      .costOfStaff, 48000, 40000...55000, "pounds a year",
      "A full-time equivalent, everything included.",
      "169 staff for 8.143m (Government Office crime teams)"),
    Row(
      .costOfAccountability, 4000, 2000...7000, "pounds a year",
      "Each line of Box 2 in full; project management twice, risk management half as much again.",
      "assumption"),
    Row(
      .costOfChair, 5000, 2000...10000, "pounds a year",
      "Each ability of the chair in full: time, pay, training.",
      "assumption"),
    Row(
      .costOfIndicators, 12000, 6000...20000, "pounds a year",
      "A full set of the partnership's own indicators, or of links to outcomes.",
      "assumption"),
    Row(
      .costOfReport, 6000, 3000...10000, "pounds a year",
      "A reporting regime.",
      "assumption"),
    Row(
      .costOfStream, 5000, 2000...9000, "pounds a year",
      "A funding stream.",
      "assumption"),
    Row(
      .costOfEngagement, 20000, 10000...35000, "pounds a year",
      "Engagement; with support 1.8 times that.",
      "assumption"),
    Row(
      .costOfNeedsAnalysis, 25000, 12000...40000, "pounds a year",
      "A full analysis of need, first year; a quarter after.",
      "assumption"),
    Row(
      .costOfAgreement, 5000, 2000...9000, "pounds a year",
      "Keeping up an agreement or duty: risk-sharing, pooling, sanction, conflict of interest, deputies, induction.",
      "assumption"),
    Row(
      .setUpCostOfCooperation, 5000, 2000...10000, "pounds a year",
      "Setting up co-operation, while it lasts.",
      "assumption"),
    Row(
      .setUpCostOfCoordination, 20000, 10000...40000, "pounds a year",
      "Setting up co-ordination.",
      "assumption"),
    Row(
      .setUpCostOfIntegration, 80000, 40000...160000, "pounds a year",
      "Setting up integration.",
      "costs more to set up and to run (direction); size: assumption"),
    Row(
      .runningCostOfCooperation, 300, 100...600, "pounds a year and partner",
      "Running co-operation.",
      "assumption"),
    Row(
      .runningCostOfCoordination, 1000, 500...2000, "pounds a year and partner",
      "Running co-ordination.",
      "assumption"),
    Row(
      .runningCostOfIntegration, 4000, 2000...8000, "pounds a year and partner",
      "Running integration: premises, systems, co-location.",
      "assumption"),
  ]
}
