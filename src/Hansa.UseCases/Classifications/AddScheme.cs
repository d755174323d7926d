using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Classifications;

/// <summary>Adds a classification from a CSV file to the workspace, or puts it in the place of the one with its name.</summary>
/// <param name="Path">The file; at least the columns prefix and class.</param>
public sealed record AddScheme(string Path) : UseCase<SchemeCard>
{
    /// <summary>What commands will call it; nothing takes the file's name without its ending.</summary>
    public string? Name { get; init; }

    /// <summary>What codes it reads: an edition such as <c>HS2017</c>; nothing means rules that hold in every HS edition.</summary>
    public string? Nomenclature { get; init; }

    public override Outcome<SchemeCard> Run(House house, CancellationToken cancellation) =>
        from editions in house.Schemes.Editions(Nomenclature ?? "HS")
        from file in house.Schemes.Read(Path)
        from name in GoodName(Name ?? Stem(file.FileName))
        from sound in Checked(file, editions)
        from card in house.Schemes.Store(sound, name, Nomenclature ?? "HS")
        select card;

    private static string Stem(string fileName) =>
        fileName.LastIndexOf('.') is > 0 and var dot ? fileName[..dot] : fileName;

    private static Outcome<string> GoodName(string name) =>
        name.Length is > 0 and <= 40 && char.IsAsciiLetterOrDigit(name[0]) && name.All(IsPlain)
            ? name
            : new Problem(
                ProblemKind.Invalid,
                new($"'{name}' cannot name a scheme.", $"«{name}» не годится как имя классификации."),
                new(
                    "Use up to 40 lower-case letters, digits and hyphens, such as --as my-sectors.",
                    "До 40 строчных латинских букв, цифр и дефисов, например --as my-sectors."
                )
            );

    private static bool IsPlain(char letter) => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static Outcome<SchemeFile> Checked(
        SchemeFile file,
        IReadOnlyList<Statistics.Classifications.Nomenclature> editions
    )
    {
        var findings = SchemeCheck.FindingsOf(file, editions);
        return findings.Count == 0
            ? file
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{file.FileName} has {findings.Count} {(findings.Count == 1 ? "fault" : "faults")}; nothing was changed.",
                    $"В файле {file.FileName} ошибок: {findings.Count}; ничего не изменено."
                ),
                new(
                    "Mend the lines named below and add the file again.",
                    "Исправьте названные ниже строки и добавьте файл снова."
                )
            )
            {
                Details = findings,
            };
    }
}
