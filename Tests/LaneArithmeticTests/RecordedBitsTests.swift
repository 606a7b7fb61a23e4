import LaneArithmetic
import Testing

/// Bits that must never change unnoticed: with them change the results of every published run.
@Suite("Recorded bits of the elementary functions")
struct RecordedBitsTests {
  static let inputs: [Double] = [0.0123, 0.3, 0.5000001, 0.7071067811865476, 0.8765, 0.999, 0.25, 0.0000001]

  static let recorded: [(name: String, function: @Sendable (Lane) -> Lane, bits: [UInt64])] = [
    (
      "exp2", { exp2($0 * 40 - 20) },
      [
        0x3eb6_8096_27ef_1552, 0x3f70_0000_0000_0000, 0x3ff0_0002_e843_1c35, 0x4073_7c16_9170_ea45,
        0x40e0_adf0_93e0_30bd, 0x412f_1ffd_44ad_b8b3, 0x3f50_0000_0000_0000, 0x3eb0_0002_e843_1c40,
      ]
    ),
    (
      "log2", { log2($0) },
      [
        0xc019_617b_8d31_86be, 0xbffb_ca9c_6f53_8960, 0xbfef_ffff_6517_8132, 0xbfdf_ffff_ffff_fc48,
        0xbfc8_579f_2ba7_c8d0, 0xbf57_a621_0ffb_7150, 0xc000_0000_0000_0000, 0xc037_40e5_284a_6f04,
      ]
    ),
    (
      "power", { power($0, 2.5) },
      [
        0x3ef1_980b_59cf_d337, 0x3fa9_3d32_bceb_1ff4, 0x3fc6_a09f_244f_74a0, 0x3fda_e89f_995a_c8ed,
        0x3fe7_0418_55ab_f0dd, 0x3fef_eb89_0d2f_677e, 0x3fa0_0000_0000_0000, 0x3c4d_2ab7_8e5b_7dd7,
      ]
    ),
    (
      "logistic", { logistic($0 * 16 - 8) },
      [
        0x3f3a_c173_d27b_336a, 0x3fa4_0d87_9512_7e14, 0x3fe0_0000_d6bf_94d4, 0x3fee_e06d_cec7_87fa,
        0x3fef_ec39_34c9_57b5, 0x3fef_fd35_6174_76bd, 0x3f92_6afa_1e43_cf9d, 0x3f35_fa40_2594_e3fa,
      ]
    ),
    (
      "logit", { logit($0) },
      [
        0xc011_8b09_d87a_23f2, 0xbfeb_1d10_670a_ae98, 0x3e9a_d7f2_9a6d_911e, 0x3fec_3436_6179_d458,
        0x3fff_5ae9_b820_94d1, 0x401b_a084_531f_2626, 0xbff1_93ea_7aad_0361, 0xc030_1e3b_8291_2b48,
      ]
    ),
    (
      "sine", { sineAndCosine(ofTurn: $0).sine },
      [
        0xbfb3_c3ca_4848_37f3, 0xbfee_6f0e_1344_57e9, 0x3ea5_1537_0f6a_4ab8, 0x3fee_d84a_1fe3_eccc,
        0x3fe6_69c4_a54b_8a5b, 0x3f79_bc5a_9dde_0dbf, 0xbff0_0000_0000_1245, 0xbea5_1544_3920_00ab,
      ]
    ),
    (
      "cosine", { sineAndCosine(ofTurn: $0).cosine },
      [
        0xbfef_e78c_4c1f_87f8, 0x3fd3_c6ef_372f_edd8, 0x3fef_ffff_ffff_f90e, 0x3fd1_0a53_d89d_0618,
        0xbfe6_d6f4_6f34_5e52, 0xbfef_ffd6_9aa0_c092, 0x3d2f_6000_0000_0000, 0xbff0_0000_0000_0208,
      ]
    ),
    (
      "normal quantile", { normalQuantile($0) },
      [
        0xc001_fb23_bc8e_09a0, 0xbfe0_c7e3_9582_c5fa, 0x3e90_d25a_c5f0_e9c9, 0x3fe1_703f_760b_94d8,
        0x3ff2_85cd_b7f9_c8cd, 0x4008_b8cb_b720_4470, 0xbfe5_956b_8752_8a49, 0xc014_cc1f_26b1_8707,
      ]
    ),
  ]

  @Test("Each function gives the bits on record")
  func bitsAreOnRecord() {
    for (name, function, bits) in Self.recorded {
      var x = Lane.zero
      for place in 0..<Lane.width { x[place] = Self.inputs[place] }
      let y = function(x)
      let found = (0..<Lane.width).map { y.bits[$0] }
      #expect(found == bits, "\(name): \(found.map { "0x" + String($0, radix: 16) }.joined(separator: ", "))")
    }
  }
}
