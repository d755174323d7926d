using System.Globalization;
using System.Text;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>A rectangle of a picture.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;
}

/// <summary>Where a text is anchored.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a text looks.</summary>
internal readonly record struct TextStyle(double Size, Anchor Anchor = Anchor.Start, bool IsBold = false)
{
    public string Ink { get; init; } = SvgCanvas.Ink;
}

/// <summary>A text that was written, and the room that it takes.</summary>
internal sealed record PlacedText(string Text, Box Box);

/// <summary>A finished drawing.</summary>
/// <param name="Svg">One <c>svg</c> element with its own title and description.</param>
/// <param name="Texts">The texts in it, for those who must know that they do not overlap.</param>
internal sealed record Drawing(string Svg, double Width, double Height, IReadOnlyList<PlacedText> Texts);

/// <summary>Writes one SVG picture: shapes and texts in its own units, everything escaped.</summary>
/// <param name="name">Letters, digits and hyphens; begins the ids inside the picture, so that pictures can share a page.</param>
internal sealed class SvgCanvas(string name, double width)
{
    public const string Ink = "#1a1a1a";
    public const string Pale = "#8a8a8a";
    public const string FontFamily = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif";

    private readonly StringBuilder body = new();
    private readonly List<PlacedText> texts = [];
    private readonly SortedSet<int> looks = [];

    public double Width => width;

    public IReadOnlyList<PlacedText> Texts => texts;

    public void Rect(Box box, Look look, string stroke = "#ffffff", double thickness = 0.8) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<rect x="{Short(box.Left)}" y="{Short(box.Top)}" width="{Short(box.Width)}" height="{Short(box.Height)}" fill="{Fill(look)}" stroke="{stroke}" stroke-width="{Short(thickness)}"/>"""
        );

    public void Line(
        double x1,
        double y1,
        double x2,
        double y2,
        string stroke,
        double thickness,
        string? dashes = null
    ) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<line x1="{Short(x1)}" y1="{Short(y1)}" x2="{Short(x2)}" y2="{Short(y2)}" stroke="{stroke}" stroke-width="{Short(thickness)}"{Dashed(dashes)}/>"""
        );

    public void Circle(double x, double y, double radius, string fill) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<circle cx="{Short(x)}" cy="{Short(y)}" r="{Short(radius)}" fill="{fill}" stroke="{Ink}" stroke-width="1.4"/>"""
        );

    /// <summary>A circle around something too small to be seen.</summary>
    public void Ring(double x, double y, double radius, double thickness) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<circle cx="{Short(x)}" cy="{Short(y)}" r="{Short(radius)}" fill="none" stroke="#000000" stroke-width="{Short(thickness)}"/>"""
        );

    public void Polyline(
        IEnumerable<(double X, double Y)> points,
        string stroke,
        double thickness,
        string? dashes = null
    ) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<polyline points="{string.Join(' ', points.Select(point => $"{Short(point.X)},{Short(point.Y)}"))}" fill="none" stroke="{stroke}" stroke-width="{Short(thickness)}" stroke-linejoin="round"{Dashed(dashes)}/>"""
        );

    /// <param name="data">Path commands, made here and not by a user.</param>
    public void Area(string data, Look look, string stroke, double thickness) =>
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<path d="{data}" fill="{Fill(look)}" fill-rule="evenodd" stroke="{stroke}" stroke-width="{Short(thickness)}" stroke-linejoin="round"/>"""
        );

    /// <summary>One line of text; <paramref name="y"/> is its baseline.</summary>
    public void Text(string text, double x, double y, TextStyle style)
    {
        texts.Add(new PlacedText(text, BoxOf(text, x, y, style)));
        var anchor = style.Anchor switch
        {
            Anchor.Middle => """ text-anchor="middle" """,
            Anchor.End => """ text-anchor="end" """,
            _ => " ",
        };
        var weight = style.IsBold ? """ font-weight="bold" """ : " ";
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<text x="{Short(x)}" y="{Short(y)}"{anchor}font-size="{Short(style.Size)}"{weight}fill="{style.Ink}">{Markup.Escape(text)}</text>"""
        );
    }

    /// <summary>A text on a white ground, for places where something is drawn below it.</summary>
    public void TextOnWhite(string text, double x, double y, TextStyle style)
    {
        var box = BoxOf(text, x, y, style);
        body.Append(
            CultureInfo.InvariantCulture,
            $"""<rect x="{Short(box.Left - 2)}" y="{Short(box.Top)}" width="{Short(box.Width + 4)}" height="{Short(box.Height)}" rx="2" fill="#ffffff" fill-opacity="0.88"/>"""
        );
        Text(text, x, y, style);
    }

    /// <summary>The room that a line of text takes.</summary>
    public static Box BoxOf(string text, double x, double y, TextStyle style)
    {
        var length = TextWidths.Of(text, style.Size, style.IsBold);
        var left = style.Anchor switch
        {
            Anchor.Middle => x - (length / 2),
            Anchor.End => x - length,
            _ => x,
        };
        return new Box(left, y - (style.Size * 0.86), length, style.Size * 1.1);
    }

    /// <param name="language"><c>en</c> or <c>ru</c>: the language of the texts.</param>
    public Drawing Finish(double height, string title, string description, string language)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Short(width)} {Short(height)}" width="{Short(width)}" height="{Short(height)}" role="img" lang="{language}" aria-labelledby="{name}-t {name}-d" font-family="{FontFamily}">"""
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<title id="{name}-t">{Markup.Escape(title)}</title><desc id="{name}-d">{Markup.Escape(description)}</desc>"""
        );
        if (looks.Count > 0)
            svg.Append("<defs>").AppendJoin("", looks.Select(at => Look.Pattern(at, PatternId(at)))).Append("</defs>");
        svg.Append(body).Append("</svg>");
        return new Drawing(svg.ToString(), width, height, texts);
    }

    /// <summary>A coordinate with one decimal at most.</summary>
    public static string Short(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    private string Fill(Look look)
    {
        if (look.PatternNumber is not { } pattern)
            return look.Colour;
        looks.Add(pattern);
        return $"url(#{PatternId(pattern)})";
    }

    private string PatternId(int pattern) => $"{name}-p{pattern.ToString(CultureInfo.InvariantCulture)}";

    private static string Dashed(string? dashes) => dashes is null ? "" : $""" stroke-dasharray="{dashes}" """;
}
