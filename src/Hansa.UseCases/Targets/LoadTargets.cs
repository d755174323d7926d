using Hansa.Management.Targets;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Targets;

/// <summary>Loads a set of targets from a CSV file; a set of that name gets a new version.</summary>
/// <param name="Path">The file: one target a row.</param>
public sealed record LoadTargets(string Path) : UseCase<LoadedTargets>
{
    /// <summary>What commands will call it; nothing takes the file's name without its ending.</summary>
    public string? Name { get; init; }

    public override Outcome<LoadedTargets> Run(House house, CancellationToken cancellation) =>
        from file in house.TableFiles.Read(Path)
        from name in GoodName(Name ?? Stem(file.FileName))
        from targets in TargetFile.Read(file)
        from stored in house.Targets.Store(name, file)
        select new LoadedTargets(new TargetSet(name, stored.Version, targets), Unknown(house, targets));

    /// <summary>A name that may be that of a folder, or a problem.</summary>
    internal static Outcome<string> GoodName(string name) =>
        name.Length is > 0 and <= 40 && char.IsAsciiLetterOrDigit(name[0]) && name.All(IsPlain)
            ? name
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{(name.Length > 40 ? name[..40] + "…" : name)}' cannot name a set of targets.",
                    $"«{(name.Length > 40 ? name[..40] + "…" : name)}» не годится как имя набора целей."
                ),
                new(
                    "Use up to 40 lower-case letters, digits and hyphens, such as --as programme-2024.",
                    "До 40 строчных латинских букв, цифр и дефисов, например --as programme-2024."
                )
            );

    private static bool IsPlain(char letter) => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static string Stem(string fileName) =>
        fileName.LastIndexOf('.') is > 0 and var dot ? fileName[..dot] : fileName;

    // A territory may be a user's own; a mistyped one would be without data for ever, so it is told.
    private static IReadOnlyList<string> Unknown(House house, IReadOnlyList<Target> targets)
    {
        var (regions, countries) = (house.Reference.Names(Dimension.Region), house.Reference.Names(Dimension.Reporter));
        return
        [
            .. targets
                .Select(one => one.Key.Territory)
                .Distinct()
                .Where(code => !regions.ContainsKey(code) && !countries.ContainsKey(code)),
        ];
    }
}

/// <summary>A set as it was loaded.</summary>
/// <param name="Unknown">Territories that the project knows neither as regions nor as countries.</param>
public sealed record LoadedTargets(TargetSet Set, IReadOnlyList<string> Unknown);
