import LaneArithmetic
import RandomStreams
import Testing

/// Draws that must never change unnoticed: with them change the results of every published run.
@Suite("Recorded draws")
struct RecordedDrawsTests {
  static let draws = Draws(seed: 0x0123_4567_89ab_cdef, first: 1_000)
  static let uniforms = draws.uniforms(purpose: 7, month: 36, entity: 0xdead_beef, other: 5)
  static let normals = draws.normals(purpose: 7, month: 36, entity: 0xdead_beef, other: 5)
  static let middling = draws.middling(purpose: 7, month: 36, entity: 0xdead_beef, other: 5)
  static let future = Draws(
    seed: 0x0123_4567_89ab_cdef, futures: Bits(Bits.Storage(250, 250, 250, 250, 251, 251, 251, 251)))

  static let recorded: [(name: String, draw: Lane, bits: [UInt64])] = [
    (
      "uniforms.a", uniforms.a,
      [
        0x3fee_9e32_52f0_0000, 0x3fc7_5325_27c0_0000, 0x3feb_e9dd_e9d0_0000, 0x3fe5_1cab_b2b0_0000,
        0x3fd0_5758_ad20_0000, 0x3fe9_4502_9ab0_0000, 0x3fe9_c95d_94b0_0000, 0x3fee_88b5_b870_0000,
      ]
    ),
    (
      "uniforms.b", uniforms.b,
      [
        0x3fa9_0ce1_d500_0000, 0x3fe3_91aa_c1f0_0000, 0x3fe8_ada3_a030_0000, 0x3fd3_528b_dfa0_0000,
        0x3fee_b964_7b90_0000, 0x3fd9_620e_1f60_0000, 0x3fee_62a8_14d0_0000, 0x3fe8_9bd6_e7d0_0000,
      ]
    ),
    (
      "uniforms.c", uniforms.c,
      [
        0x3fe7_c3cf_53b0_0000, 0x3fb1_7fdb_a980_0000, 0x3fb2_6374_6f80_0000, 0x3fec_9991_4290_0000,
        0x3fd2_ab0f_db20_0000, 0x3fee_530f_d330_0000, 0x3fec_d764_5c90_0000, 0x3feb_646b_9a70_0000,
      ]
    ),
    (
      "uniforms.d", uniforms.d,
      [
        0x3feb_8233_bff0_0000, 0x3fe6_4525_8b70_0000, 0x3feb_4b79_44d0_0000, 0x3fbe_7359_2c80_0000,
        0x3fe0_757e_b9b0_0000, 0x3fe4_ba58_c510_0000, 0x3fe9_de2e_bc90_0000, 0x3fd9_9004_b0a0_0000,
      ]
    ),
    (
      "normals.a", normals.a,
      [
        0xbfb7_04bf_bb5d_8af8, 0x3ff3_099e_7b93_2cc6, 0x3fe0_944b_243f_db7d, 0xbfeb_a55e_3264_4952,
        0x3fda_3724_50fb_e5b7, 0xbfda_9a9f_bcf0_6532, 0x3fca_3857_99cd_eb06, 0x3fd3_75ca_28cb_de42,
      ]
    ),
    (
      "normals.b", normals.b,
      [
        0xbfd2_2047_65e1_aca2, 0x3ff6_9115_e6bb_f8ad, 0xbfb1_c4f3_b3ad_7737, 0x3fd2_b405_1a87_60f0,
        0xbff9_9cee_3155_9226, 0x3fe1_8301_aea7_262a, 0xbfe3_fa9a_3c8f_da02, 0xbfa2_b27f_9b86_5e8c,
      ]
    ),
    (
      "normals.c", normals.c,
      [
        0x3fe3_0e18_d08d_b7e9, 0x4001_7913_3d96_3c6e, 0x3ffd_4cc0_4711_cf3f, 0xbfd4_9e8c_de13_a5aa,
        0x3fc2_1529_9ca9_fb84, 0x3fd0_ce0c_2d55_6232, 0x3fdb_3cc8_39c0_3adc, 0xbfd5_153e_bc71_3cb7,
      ]
    ),
    (
      "normals.d", normals.d,
      [
        0xbfdf_6251_0e58_0810, 0x3fe8_b268_93c2_b45c, 0xbff6_21ed_4445_d4ff, 0xbfd6_4019_e2e9_6846,
        0x3ff9_039d_4031_bbc8, 0x3fc9_273f_2508_1a33, 0xbfc4_ed13_e3cb_4bd8, 0x3fdc_cb8e_4f21_6650,
      ]
    ),
    (
      "middling", middling,
      [
        0x3fe7_c3cf_53b0_0000, 0x3fc7_5325_27c0_0000, 0x3fe8_ada3_a030_0000, 0x3fe5_1cab_b2b0_0000,
        0x3fd2_ab0f_db20_0000, 0x3fe9_4502_9ab0_0000, 0x3fec_d764_5c90_0000, 0x3feb_646b_9a70_0000,
      ]
    ),
    (
      "future", future.uniforms(purpose: 7, month: 0, entity: 3).a,
      [
        0x3fe6_acea_8ef0_0000, 0x3fe6_acea_8ef0_0000, 0x3fe6_acea_8ef0_0000, 0x3fe6_acea_8ef0_0000,
        0x3fe9_5bed_9210_0000, 0x3fe9_5bed_9210_0000, 0x3fe9_5bed_9210_0000, 0x3fe9_5bed_9210_0000,
      ]
    ),
  ]

  @Test("Each kind of draw gives the bits on record")
  func bitsAreOnRecord() {
    for (name, draw, bits) in Self.recorded {
      let found = (0..<Lane.width).map { draw.bits[$0] }
      #expect(found == bits, "\(name): \(found.map { "0x" + String($0, radix: 16) }.joined(separator: ", "))")
    }
  }
}
