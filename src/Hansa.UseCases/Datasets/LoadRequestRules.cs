using System.Text.RegularExpressions;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Datasets;

/// <summary>What a load request must satisfy before any file is opened.</summary>
internal static partial class LoadRequestRules
{
    private const int LongestCitation = 500;

    private static readonly string[] NumberForms = ["comma", "point", "scientific", "negative"];

    /// <returns>The first rule that the request breaks, or nothing.</returns>
    public static Problem? Check(LoadRequest request) =>
        Name(request.Dataset)
        ?? Files(request.Files)
        ?? Roles(request.Mapping.Keys, "--map")
        ?? Roles(request.Constants.Keys, "a constant")
        ?? Roles(request.Key, "--key")
        ?? Constants(request)
        ?? Decimals(request.Decimals)
        ?? Decimals(request.MassDecimals)
        ?? Decimals(request.QuantityDecimals)
        ?? Numbers(request.Numbers)
        ?? Disclosed(request)
        ?? Citation(request.Citation);

    /// <summary>True for a text that can name a dataset.</summary>
    public static bool IsName(string text) => DatasetName().IsMatch(text);

    private static Problem? Name(string name) =>
        IsName(name)
            ? null
            : Invalid(
                $"'{name}' cannot name a dataset.",
                "Use 1 to 64 letters a to z, digits, - . and _, beginning with a letter or a digit."
            );

    private static Problem? Files(IReadOnlyList<string> files) =>
        files.Count == 0 ? Invalid("No file was given.", "Name at least one file to load.") : null;

    private static Problem? Roles(IEnumerable<string> roles, string where) =>
        roles.FirstOrDefault(role => !Role.All.Contains(role) && !Role.OfRegisters.Contains(role)) is { } unknown
            ? Invalid(
                $"'{unknown}' in {where} is not a role.",
                $"Roles are {string.Join(", ", Role.All)}; of registers {string.Join(", ", Role.OfRegisters)}."
            )
            : null;

    private static Problem? Constants(LoadRequest request)
    {
        if (request.Constants.TryGetValue(Role.Period, out var period) && !Period.TryParse(period, out _))
            return Invalid($"'{period}' is not a period.", "Write 2017, 2017-Q1, 2017-03 or 2017-03-15.");
        return request.Constants.Keys.FirstOrDefault(request.Mapping.ContainsKey) is { } twice
            ? Invalid($"The {twice} is given twice: by a column and for all rows.", "Give one of the two.")
            : null;
    }

    private static Problem? Decimals(int? decimals) =>
        decimals is < 0 or > 9 ? Invalid($"{decimals} decimals cannot be stored.", "Give a number from 0 to 9.") : null;

    private static Problem? Numbers(IReadOnlyList<string> forms) =>
        forms.FirstOrDefault(form => !NumberForms.Contains(form)) is { } unknown
            ? Invalid($"'{unknown}' is not a form of numbers.", $"Forms are {string.Join(", ", NumberForms)}.")
            : null;

    private static Problem? Disclosed(LoadRequest request) =>
        request is { Public: true, Confidential: true }
            ? Invalid("A dataset is public or confidential, not both.", "Leave --public or --confidential out.")
            : null;

    private static Problem? Citation(string? text) =>
        text is null ? null
        : text.Trim().Length is 0 or > LongestCitation || text.Any(char.IsControl)
            ? Invalid(
                "The words that say whose numbers these are cannot be kept.",
                $"Give one line of 1 to {LongestCitation} characters with --citation."
            )
        : null;

    private static Problem Invalid(string title, string fix) => new(ProblemKind.Invalid, title, fix);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex DatasetName();
}
