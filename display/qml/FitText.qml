pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// One line that is as wide as its words, and becomes smaller instead of wider than `room`.
HallText {
    id: text

    property real room: 100000
    property int smallest: 24

    width: Math.max(0, Math.min(Math.ceil(metrics.advanceWidth) + 2 + leftPadding + rightPadding, room))
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: smallest
    elide: Text.ElideRight

    TextMetrics {
        id: metrics
        font: text.font
        text: text.text
    }
}
