namespace Hansa.UseCases.Documents.Drawing;

/// <summary>How wide a text is in a picture, before any font is there: the widths of Liberation Sans, which are those of Arial and near those of Helvetica.</summary>
internal static class TextWidths
{
    // Room for fonts that are a little wider.
    private const double Slack = 1.04;
    private const double BoldSlack = 1.1;
    private const double Unknown = 0.9;

    // Thousandths of the size, and the characters that are that wide.
    private static readonly (int Width, string Characters)[] Known =
    [
        (222, "'ijl"),
        (260, "|"),
        (278, "!,./:;I[\\]ft· \u00a0\u202f"),
        (333, "()-`r{}"),
        (370, "\"г*"),
        (458, "кзт^"),
        (500, "Jcksvxyzсух"),
        (531, "эчьв"),
        (556, "Гпян#$0123456789?L_abdeghnopqu«»–аеорё±"),
        (583, "ийбцКдл+<=>~−×"),
        (611, "ЗFTZТ"),
        (667, "ъУБЛЬ&ABEKPSVXYАВЕРХЧЁж"),
        (722, "ДмИЙПЭыCDHNRUwНСЯ"),
        (778, "ЦюФGOQО"),
        (833, "Ъшфщ"),
        (889, "mМMЫ%"),
        (944, "ШЖЩW"),
        (1010, "—…→Ю@"),
        (1073, "№"),
    ];

    private static readonly Dictionary<char, double> Widths = Known
        .SelectMany(group => group.Characters.Select(one => (one, group.Width)))
        .ToDictionary(pair => pair.one, pair => pair.Width / 1000.0);

    /// <summary>Width in the units of <paramref name="size"/>.</summary>
    public static double Of(string text, double size, bool isBold = false) =>
        text.Sum(one => Widths.GetValueOrDefault(one, Unknown)) * size * (isBold ? BoldSlack : Slack);

    /// <summary>The text broken at its spaces into lines no wider than allowed; a word that is too wide keeps its line.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool isBold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size, isBold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>The wrapped text cut to so many lines, with an ellipsis where something was cut or a word is too wide.</summary>
    public static IReadOnlyList<string> Fit(string text, double size, double width, int mostLines)
    {
        var lines = Wrap(text, size, width);
        string[] kept = [.. lines.Take(mostLines).Select(line => Cut(line, size, width))];
        if (lines.Count > mostLines)
            kept[^1] = Cut(kept[^1] + "…", size, width);
        return kept;
    }

    private static string Cut(string line, double size, double width)
    {
        if (Of(line, size) <= width)
            return line;
        var cut = line.TrimEnd('…');
        while (cut.Length > 1 && Of(cut + "…", size) > width)
            cut = cut[..^1].TrimEnd();
        return cut + "…";
    }
}
