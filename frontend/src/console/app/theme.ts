import { type ThemeConfig, theme } from "antd";
import { dark, durations, fontFamily, fonts, heights, light, type Palette, radii, weights } from "@/shared/ui/tokens";

const seconds = (milliseconds: number) => `${milliseconds / 1000}s`;

function colours(palette: Palette): ThemeConfig["token"] {
  return {
    colorPrimary: palette.accent,
    colorPrimaryHover: palette.accent,
    colorPrimaryActive: palette.accent,
    colorPrimaryBg: palette.accentTint,
    colorPrimaryBgHover: palette.accentTint,
    colorPrimaryText: palette.accent,
    colorInfo: palette.accent,
    colorLink: palette.accent,
    colorLinkHover: palette.accent,
    colorTextLightSolid: palette.onAccent,
    colorError: palette.red,
    colorErrorBg: palette.redTint,
    colorErrorOutline: palette.red,
    colorErrorText: palette.red,
    colorWarning: palette.amber,
    colorWarningBg: palette.amberTint,
    colorSuccess: palette.green,
    colorSuccessBg: palette.greenTint,
    colorText: palette.text,
    colorTextHeading: palette.text,
    colorTextSecondary: palette.text2,
    colorTextLabel: palette.text2,
    colorTextDescription: palette.text2,
    colorTextTertiary: palette.text3,
    colorTextQuaternary: palette.text3,
    colorTextPlaceholder: palette.text3,
    colorTextDisabled: palette.text3,
    colorIcon: palette.text3,
    colorIconHover: palette.text,
    colorBorder: palette.control,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    colorBgLayout: palette.page,
    colorBgContainer: palette.panel,
    colorBgElevated: palette.raised,
    colorBgSpotlight: palette.text,
    colorBgMask: palette.veil,
    colorFillSecondary: palette.greyTint,
    colorFillTertiary: palette.greyTint,
    colorFillQuaternary: palette.greyTint,
    controlItemBgActive: palette.accentTint,
    controlItemBgHover: palette.greyTint,
    controlOutline: palette.accentTint,
    boxShadow: `0 8px 24px ${palette.shadow}`,
    boxShadowSecondary: `0 8px 24px ${palette.shadow}`,
  };
}

/** antd's dark algorithm mutes the seed colours; ours are already chosen for the dark. */
function keepColours(derive: typeof theme.defaultAlgorithm): typeof theme.defaultAlgorithm {
  return (seed) => ({
    ...derive(seed),
    colorPrimary: seed.colorPrimary,
    colorInfo: seed.colorInfo,
    colorLink: seed.colorLink,
    colorError: seed.colorError,
    colorWarning: seed.colorWarning,
    colorSuccess: seed.colorSuccess,
  });
}

/** antd's theme out of the token file; nothing here invents a value. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const palette = isDark ? dark : light;
  return {
    algorithm: keepColours(isDark ? theme.darkAlgorithm : theme.defaultAlgorithm),
    token: {
      ...colours(palette),
      fontFamily,
      fontSize: fonts.body.size,
      fontSizeSM: fonts.small.size,
      fontSizeLG: fonts.panel.size,
      fontSizeXL: fonts.page.size,
      lineHeight: fonts.body.line / fonts.body.size,
      fontWeightStrong: weights.strong,
      borderRadius: radii.control,
      borderRadiusSM: radii.control,
      borderRadiusXS: radii.control,
      borderRadiusLG: radii.panel,
      controlHeight: heights.control,
      controlHeightSM: heights.compact,
      controlHeightLG: heights.rowLoose,
      motionDurationFast: seconds(durations.state),
      motionDurationMid: seconds(durations.state),
      motionDurationSlow: seconds(durations.panel),
      lineWidthFocus: 2,
      // Its motions wait for the browser's word that they have ended, which may never come; console.css has ours.
      motion: false,
    },
    components: {
      Button: { fontWeight: weights.normal, primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      Input: {
        hoverBorderColor: palette.text3,
        activeShadow: `0 0 0 1px ${palette.accent}`,
        errorActiveShadow: `0 0 0 1px ${palette.red}`,
      },
      Modal: { titleFontSize: fonts.panel.size },
      Tooltip: { colorTextLightSolid: palette.panel },
      Select: {
        hoverBorderColor: palette.text3,
        activeOutlineColor: palette.accent,
        optionSelectedColor: palette.text,
        optionSelectedFontWeight: weights.strong,
      },
    },
  };
}
