/// A file that is part of the program, so that it is there wherever the program is copied to.
public struct ShippedFile: Sendable, Hashable {
  /// Without its folder.
  public let name: String
  public let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What lies in the package's folder `scenarios` and is part of the program. The folders beside this file are links to that one.
public enum ShippedFiles {
  private typealias File = ShippedFile

  /// `scenarios/patterns`: the catalogue, and the typical partnership that its patterns change.
  public static let patterns: [ShippedFile] = [
    File("P1-senior-representatives-sign.yaml", PackageResources.P1_senior_representatives_sign_yaml),
    File("P2-juniors-refer-back.yaml", PackageResources.P2_juniors_refer_back_yaml),
    File("P3-seniority-has-a-cost.yaml", PackageResources.P3_seniority_has_a_cost_yaml),
    File("P4-more-partners-agree-later.yaml", PackageResources.P4_more_partners_agree_later_yaml),
    File("P6-size-and-survival.yaml", PackageResources.P6_size_and_survival_yaml),
    File("P7-fewer-clearer-aims.yaml", PackageResources.P7_fewer_clearer_aims_yaml),
    File("P8-dilution.yaml", PackageResources.P8_dilution_yaml),
    File("P9-own-targets-crowd-out.yaml", PackageResources.P9_own_targets_crowd_out_yaml),
    File("P10-contribution-decays.yaml", PackageResources.P10_contribution_decays_yaml),
    File("P12-duty-fills-seats.yaml", PackageResources.P12_duty_fills_seats_yaml),
    File("P13-alignment-of-own-targets.yaml", PackageResources.P13_alignment_of_own_targets_yaml),
    File("P14-turnover.yaml", PackageResources.P14_turnover_yaml),
    File("P17-trust-falls-faster.yaml", PackageResources.P17_trust_falls_faster_yaml),
    File("P20-wide-outcomes.yaml", PackageResources.P20_wide_outcomes_yaml),
    File("P21-staged-inclusion.yaml", PackageResources.P21_staged_inclusion_yaml),
    File("P22-meetings.yaml", PackageResources.P22_meetings_yaml),
    File("P23-engagement.yaml", PackageResources.P23_engagement_yaml),
    File("P24-secretariat.yaml", PackageResources.P24_secretariat_yaml),
    File("P26-effective-after-three-years.yaml", PackageResources.P26_effective_after_three_years_yaml),
    File("P27-mode-and-size.yaml", PackageResources.P27_mode_and_size_yaml),
    File("P29-integration-needs-clear-aims.yaml", PackageResources.P29_integration_needs_clear_aims_yaml),
    File("P30-pooling-alone.yaml", PackageResources.P30_pooling_alone_yaml),
    File("P32-small-partnerships-overhead.yaml", PackageResources.P32_small_partnerships_overhead_yaml),
    File("P33-late-funding.yaml", PackageResources.P33_late_funding_yaml),
    File("P34-reorganisation.yaml", PackageResources.P34_reorganisation_yaml),
    File("P35-supermajority.yaml", PackageResources.P35_supermajority_yaml),
    File("P37-power-without-control.yaml", PackageResources.P37_power_without_control_yaml),
    File("P38-providers-decide.yaml", PackageResources.P38_providers_decide_yaml),
    File("P39-performance-management.yaml", PackageResources.P39_performance_management_yaml),
    File("P40-history.yaml", PackageResources.P40_history_yaml),
    File("P41-mandate-with-capacity.yaml", PackageResources.P41_mandate_with_capacity_yaml),
    File("P43-small-mean-advantage.yaml", PackageResources.P43_small_mean_advantage_yaml),
    File("P44-directedness-drifts.yaml", PackageResources.P44_directedness_drifts_yaml),
    File("P46-under-recovery.yaml", PackageResources.P46_under_recovery_yaml),
    File("P47-practices-together.yaml", PackageResources.P47_practices_together_yaml),
    File("typical-partnership.yaml", PackageResources.typical_partnership_yaml),
  ]

  /// `scenarios/sizes`: whom the exam of sizes is sat on.
  public static let sizes: [ShippedFile] = [
    File("area-programmes.yaml", PackageResources.area_programmes_yaml),
    File("broad-consensus.yaml", PackageResources.broad_consensus_yaml),
    File("coalitions.yaml", PackageResources.coalitions_yaml),
    File("collaboratives.yaml", PackageResources.collaboratives_yaml),
    File("designs.yaml", PackageResources.designs_yaml),
    File("giving.yaml", PackageResources.giving_yaml),
    File("integrated-care.yaml", PackageResources.integrated_care_yaml),
    File("kinds-of-work.yaml", PackageResources.kinds_of_work_yaml),
    File("mandated-bodies.yaml", PackageResources.mandated_bodies_yaml),
    File("pairs.yaml", PackageResources.pairs_yaml),
    File("problems.yaml", PackageResources.problems_yaml),
    File("six-years.yaml", PackageResources.six_years_yaml),
  ]

  /// Scenarios that the exam lays its designs over.
  public static let scenarios: [ShippedFile] = [
    File("community-legal-service-partnership.yaml", PackageResources.community_legal_service_partnership_yaml),
    File(
      "crime-and-disorder-reduction-partnership.yaml", PackageResources.crime_and_disorder_reduction_partnership_yaml),
    File("drug-action-team.yaml", PackageResources.drug_action_team_yaml),
    File("health-and-wellbeing-board.yaml", PackageResources.health_and_wellbeing_board_yaml),
    File("health-collaborative.yaml", PackageResources.health_collaborative_yaml),
    File("local-strategic-partnership.yaml", PackageResources.local_strategic_partnership_yaml),
    File("regeneration-partnership.yaml", PackageResources.regeneration_partnership_yaml),
    File("sure-start.yaml", PackageResources.sure_start_yaml),
    File("youth-offending-team.yaml", PackageResources.youth_offending_team_yaml),
  ]
}
