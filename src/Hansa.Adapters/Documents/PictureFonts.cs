using Hansa.UseCases;
using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Hansa.Adapters.Documents;

/// <summary>The font of pictures: the first of a few families with Latin and Cyrillic letters that this machine has.</summary>
/// <remarks>Fonts are looked up as files, so that nothing but a font need be installed (no fontconfig).</remarks>
internal sealed class PictureFonts : ITypefaceProvider
{
    // Metrics of the first three are the same; what is drawn is measured by them.
    private static readonly (string Regular, string Bold)[] Families =
    [
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ];

    private readonly SKTypeface? regular;
    private readonly SKTypeface? bold;

    private PictureFonts(SKTypeface? regular, SKTypeface? bold) => (this.regular, this.bold) = (regular, bold);

    public bool IsEmpty => regular is null;

    public static PictureFonts Find()
    {
        var files = Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.ttf", Everywhere))
            .GroupBy(file => Path.GetFileName(file))
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var (regular, bold) in Families)
        {
            if (files.TryGetValue(regular, out var found))
                return new PictureFonts(
                    SKTypeface.FromFile(found),
                    SKTypeface.FromFile(files.GetValueOrDefault(bold, found))
                );
        }
        return new PictureFonts(null, null);
    }

    public static Problem NoFont() =>
        new(
            ProblemKind.Unavailable,
            new(
                "Charts cannot be turned into pictures: this machine has none of the fonts Liberation Sans, Arial, DejaVu Sans and Noto Sans.",
                "Диаграммы нельзя превратить в рисунки: на этом компьютере нет ни одного из шрифтов Liberation Sans, Arial, DejaVu Sans и Noto Sans."
            ),
            new(
                "Install one (Debian: apt-get install fonts-liberation), or take --format html, whose charts need no font here.",
                "Установите любой из них (Debian: apt-get install fonts-liberation) или возьмите --format html, где шрифт для диаграмм не нужен."
            )
        );

    public SKTypeface? FromFamilyName(
        string fontFamily,
        SKFontStyleWeight fontWeight,
        SKFontStyleWidth fontWidth,
        SKFontStyleSlant fontStyle
    ) => fontWeight >= SKFontStyleWeight.SemiBold ? bold : regular;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    private static IEnumerable<string> Folders()
    {
        yield return Environment.GetFolderPath(Environment.SpecialFolder.Fonts);
        yield return "/usr/share/fonts";
        yield return "/usr/local/share/fonts";
        yield return "/Library/Fonts";
        yield return "/System/Library/Fonts";
    }
}
