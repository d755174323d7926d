using System.Globalization;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.Web.Resources;

namespace Hansa.Web.Figures;

/// <summary>Names of the members and classes of a report in the reader's language, where they are known.</summary>
public sealed class ReportNames(IndicatorReport report)
{
    /// <summary>The name of a member of an axis, or nothing.</summary>
    public string? Of(string axis, string code) =>
        report.Names.TryGetValue(axis, out var names) && names.TryGetValue(code, out var name)
            ? name.In(Language.Current)
            : null;

    /// <summary>The name with its code, or the code alone.</summary>
    public string WithCode(string axis, string code) => Of(axis, code) is { } name ? $"{name} ({code})" : code;

    /// <summary>What the class of a territory is called, or why it has none.</summary>
    public string OfType(TypeVerdict verdict) =>
        Texts.ResourceManager.GetString("Type_" + verdict.Label.Replace(' ', '_'), CultureInfo.CurrentUICulture)
        ?? (verdict.Code is { } code ? Of("type", code) ?? Of("group", code) : null)
        ?? verdict.Label;
}
