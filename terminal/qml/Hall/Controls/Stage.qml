import QtQuick
import QtQuick.Window

// A page in design pixels on a screen of any size: scaled by the smaller ratio, spare width or height given to the page.
Item {
    id: stage

    default property alias content: page.data
    property real designWidth: 1080
    property real designHeight: 1920
    /// Scale in steps of this (a third for desks); 0: any.
    property real step: 0
    /// True for the window whose scale icons are drawn for.
    property bool leading: true

    readonly property real ratio: Math.min(width / designWidth, height / designHeight)
    readonly property real factor: Math.max(0.1, step > 0 && ratio >= 1 ? Math.floor(ratio / step + 0.001) * step : ratio)
    /// Size of the page in design pixels.
    readonly property real pageWidth: width / factor
    readonly property real pageHeight: height / factor

    Binding {
        target: Theme
        property: "pixelScale"
        value: stage.factor * Screen.devicePixelRatio
        when: stage.leading && stage.width > 0
        restoreMode: Binding.RestoreNone
    }
    Item {
        id: page
        width: stage.pageWidth
        height: stage.pageHeight
        scale: stage.factor
        transformOrigin: Item.TopLeft
    }
}
