using System.Globalization;
using System.Text;

namespace Hansa.UseCases.Documents.Html;

/// <summary>How HTML documents look, on a screen, on a phone and on paper.</summary>
internal static class HtmlStyle
{
    private const string Rules = """
        :root { --ink: #1a1a1a; --soft: #4f4f4f; --line: #c4c4c4; --blue: #163f72; --ground: #f3f6fa; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.5 "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif; }
        main { max-width: 720px; margin: 0 auto; padding: 28px 20px 60px; }
        header { border-bottom: 3px solid var(--blue); margin-bottom: 18px; }
        h1 { font-size: 27px; line-height: 1.2; margin: 0 0 6px; color: var(--blue); overflow-wrap: anywhere; }
        h2 { font-size: 20px; line-height: 1.25; margin: 34px 0 8px; color: var(--blue); }
        h3 { font-size: 16px; margin: 22px 0 6px; }
        p, ul { margin: 0 0 10px; overflow-wrap: break-word; }
        ul { padding-left: 22px; }
        .subtitle { font-size: 17px; color: var(--soft); margin-bottom: 12px; }
        .facts { display: flex; flex-wrap: wrap; gap: 4px 26px; margin: 0 0 14px; font-size: 13px; }
        .facts div { min-width: 0; }
        .facts dt { color: var(--soft); }
        .facts dd { margin: 0; font-weight: bold; overflow-wrap: anywhere; }
        nav ol { columns: 2; column-gap: 30px; margin: 0 0 8px; padding-left: 24px; font-size: 14px; }
        a { color: var(--blue); }
        sup { font-size: 0.66em; line-height: 1; vertical-align: 0.38em; margin-left: 1px; font-weight: normal; }
        sup a { text-decoration: none; }
        .key-figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 10px; margin: 12px 0; }
        .key-figures div { background: var(--ground); border-left: 3px solid var(--blue); padding: 8px 10px; min-width: 0; }
        .key-figures dt { font-size: 12px; line-height: 1.3; color: var(--soft); }
        .key-figures dd { margin: 2px 0 0; font-size: 16.5px; line-height: 1.25; font-weight: bold; overflow-wrap: normal; }
        .key-figures dd.note { font-size: 12px; font-weight: normal; }
        .key-figures dd.reason { font-size: 14px; font-weight: normal; font-style: italic; }
        .remark { padding: 9px 14px 1px; margin: 12px 0; border: 1px solid var(--line); border-left-width: 4px; }
        .meaning { border-left-color: var(--blue); background: var(--ground); }
        .missing { border-left: 4px dashed var(--soft); }
        .caution { border-left: 4px double #8a5a00; background: #fffaf0; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.3; margin: 10px 0 4px; }
        caption { text-align: left; padding: 5px 0; font-size: 14px; }
        th, td { padding: 4px 6px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { border-bottom: 1.5px solid var(--ink); border-top: 1.5px solid var(--ink); vertical-align: bottom; font-size: 12px; }
        tbody th { font-weight: normal; }
        tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead th.number { white-space: normal; }
        .number small { display: block; font-size: 10.5px; color: var(--soft); }
        .unit { white-space: nowrap; }
        .reason { font-style: italic; color: var(--soft); white-space: normal; }
        .notes { font-size: 12px; color: var(--soft); line-height: 1.4; }
        figure { margin: 14px 0; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption { font-size: 14px; margin-top: 5px; }
        details { font-size: 13px; color: var(--soft); margin-top: 2px; }
        .sources { font-size: 12px; line-height: 1.45; padding-left: 26px; }
        .sources li { margin-bottom: 5px; overflow-wrap: anywhere; }
        code { font-family: "Liberation Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 0.93em; }
        @media (max-width: 640px) {
          main { padding: 18px 14px 40px; }
          nav ol { columns: 1; }
          .key-figures { grid-template-columns: repeat(2, 1fr); }
          figure svg { min-width: 540px; }
          table { min-width: 100%; width: auto; }
        }
        @media print {
          @page { size: A4; margin: 16mm 15mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9px "Liberation Sans", Arial, sans-serif; color: #4f4f4f; } @bottom-left { content: TITLE; font: 9px "Liberation Sans", Arial, sans-serif; color: #4f4f4f; } }
          body { font-size: 9.8pt; line-height: 1.36; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          main { max-width: none; padding: 0; }
          nav, details { display: none; }
          a { color: inherit; text-decoration: none; }
          h1, h2, h3, caption { break-after: avoid; }
          h1 { font-size: 22px; } .subtitle { font-size: 14px; margin-bottom: 6px; } header { margin-bottom: 10px; }
          h2 { font-size: 17px; margin: 16px 0 6px; } h3 { font-size: 13.5px; margin: 12px 0 4px; }
          p, ul { margin-bottom: 6px; } figure { margin: 8px 0; } figcaption, caption { font-size: 9.3pt; }
          .remark { padding: 5px 10px 0; margin: 8px 0; } .key-figures { gap: 7px; margin: 8px 0; } .key-figures div { padding: 5px 8px; }
          .key-figures dt, .key-figures dd.note { font-size: 10.5px; } .key-figures dd { font-size: 14.5px; }
          h2.page { break-before: page; margin-top: 0; }
          p, li { orphans: 3; widows: 3; }
          figure, .remark, .key-figures, .sources li, tr { break-inside: avoid; }
          figcaption { break-before: avoid; }
          thead { display: table-header-group; }
          .scroll { overflow: visible; }
          table { font-size: 8.6pt; line-height: 1.22; margin: 6px 0 3px; } th, td { padding: 2.2px 5px; } thead th { font-size: 8.2pt; }
          table.short { break-inside: avoid; } tbody tr:first-child { break-before: avoid; }
          .notes { break-before: avoid; font-size: 8pt; line-height: 1.3; } .sources { font-size: 7.4pt; line-height: 1.28; columns: 2; column-gap: 22px; } .sources li { margin-bottom: 3px; }
          figure svg { width: 88%; margin: 0 auto; }
        }

        """;

    /// <param name="title">Stands at the foot of every printed page.</param>
    public static string Of(string title) => Rules.Replace("TITLE", Quoted(title), StringComparison.Ordinal);

    // A CSS string in which nothing but letters, digits and spaces is written as itself.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }
        return quoted.Append('"').ToString();
    }
}
