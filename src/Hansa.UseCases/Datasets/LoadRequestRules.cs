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
                new($"'{name}' cannot name a dataset.", $"«{name}» не годится как имя набора данных."),
                new(
                    "Use 1 to 64 letters a to z, digits, - . and _, beginning with a letter or a digit.",
                    "От 1 до 64 знаков: буквы a–z, цифры, - . и _; первый знак — буква или цифра."
                )
            );

    private static Problem? Files(IReadOnlyList<string> files) =>
        files.Count == 0
            ? Invalid(
                new("No file was given.", "Не назван ни один файл."),
                new("Name at least one file to load.", "Назовите хотя бы один файл для загрузки.")
            )
            : null;

    private static Problem? Roles(IEnumerable<string> roles, string where) =>
        roles.FirstOrDefault(role => !Role.All.Contains(role) && !Role.OfRegisters.Contains(role)) is { } unknown
            ? Invalid(
                new($"'{unknown}' in {where} is not a role.", $"«{unknown}» в {where} — не роль."),
                new(
                    $"Roles are {Role.All}; of registers {Role.OfRegisters}.",
                    $"Роли: {Role.All}; в реестрах: {Role.OfRegisters}."
                )
            )
            : null;

    private static Problem? Constants(LoadRequest request)
    {
        if (request.Constants.TryGetValue(Role.Period, out var period) && !Period.TryParse(period, out _))
            return Invalid(
                new($"'{period}' is not a period.", $"«{period}» — не период."),
                new("Write 2017, 2017-Q1, 2017-03 or 2017-03-15.", "Напишите 2017, 2017-Q1, 2017-03 или 2017-03-15.")
            );
        return request.Constants.Keys.FirstOrDefault(request.Mapping.ContainsKey) is { } twice
            ? Invalid(
                new(
                    $"The {twice} is given twice: by a column and for all rows.",
                    $"Роль {twice} задана дважды: столбцом и сразу для всех строк."
                ),
                new("Give one of the two.", "Оставьте что-то одно.")
            )
            : null;
    }

    private static Problem? Decimals(int? decimals) =>
        decimals is < 0 or > 9
            ? Invalid(
                new(
                    $"{decimals} decimals cannot be stored.",
                    $"Столько десятичных знаков ({decimals}) сохранить нельзя."
                ),
                new("Give a number from 0 to 9.", "Задайте число от 0 до 9.")
            )
            : null;

    private static Problem? Numbers(IReadOnlyList<string> forms) =>
        forms.FirstOrDefault(form => !NumberForms.Contains(form)) is { } unknown
            ? Invalid(
                new($"'{unknown}' is not a form of numbers.", $"«{unknown}» — не форма записи чисел."),
                new($"Forms are {NumberForms}.", $"Формы: {NumberForms}.")
            )
            : null;

    private static Problem? Disclosed(LoadRequest request) =>
        request is { Public: true, Confidential: true }
            ? Invalid(
                new(
                    "A dataset is public or confidential, not both.",
                    "Набор данных либо открытый, либо конфиденциальный."
                ),
                new("Leave --public or --confidential out.", "Уберите --public или --confidential.")
            )
            : null;

    private static Problem? Citation(string? text) =>
        text is null ? null
        : text.Trim().Length is 0 or > LongestCitation || text.Any(char.IsControl)
            ? Invalid(
                new(
                    "The words that say whose numbers these are cannot be kept.",
                    "Указание на источник чисел сохранить нельзя."
                ),
                new(
                    $"Give one line of 1 to {LongestCitation} characters with --citation.",
                    $"Напишите в --citation одну строку длиной от 1 до {LongestCitation} знаков."
                )
            )
        : null;

    private static Problem Invalid(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex DatasetName();
}
