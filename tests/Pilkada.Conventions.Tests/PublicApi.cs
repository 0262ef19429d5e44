using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pilkada.Conventions;

/// <summary>Writes what a package promises: its public types and members, one a line, in a stable order.</summary>
/// <remarks>Names of parameters belong to the promise (callers name them); documentation and bodies do not.</remarks>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static ImmutableArray<string> Of(Assembly assembly) =>
        [
            .. assembly
                .GetExportedTypes()
                .OrderBy(t => t.FullName, StringComparer.Ordinal)
                .SelectMany(t => Members(t).Select(m => $"    {m}").Order(StringComparer.Ordinal).Prepend(Header(t))),
        ];

    private static string Header(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType
                ? $"{(type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "")}{(TypeRules.IsRecordStruct(type) ? "record " : "")}struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(TypeRules.IsRecordClass(type) ? "record " : "")}class";
        IEnumerable<Type> bases = type.IsEnum
            ? []
            : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => i.IsVisible);
        string[] names =
        [
            .. type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? new[] { Write(b) } : [],
            .. bases.Select(i => Write(i)).Order(StringComparer.Ordinal),
        ];
        return $"{kind} {type.Namespace}.{Write(type)}{(names.Length == 0 ? "" : $" : {string.Join(", ", names)}")}{Constraints(type)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(n =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}"
                    )
                );
        }

        return
        [
            .. type.GetConstructors(Declared)
                .Where(c => !c.IsStatic && TypeRules.IsVisible(c))
                .Select(c => $"{Access(c)}new({Parameters(c)})"),
            .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field),
            .. type.GetProperties(Declared)
                .Where(p => p.GetAccessors(true).Any(TypeRules.IsVisible))
                .Where(p => !TypeRules.IsGenerated(p))
                .Select(Property),
            .. type.GetEvents(Declared)
                .Where(e => e.AddMethod is { } add && TypeRules.IsVisible(add))
                .Select(e => $"event {Write(e.EventHandlerType!)} {e.Name}"),
            .. type.GetMethods(Declared)
                .Where(m => TypeRules.IsVisible(m) && !TypeRules.IsGenerated(m))
                .Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))
                .Select(Method),
        ];
    }

    private static string Field(FieldInfo field) =>
        $"{(field.IsLiteral ? "const " : field.IsStatic ? "static readonly " : "")}{Write(field.FieldType, Nullability.Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).First(TypeRules.IsVisible);
        var set =
            property.SetMethod is not { } s || !TypeRules.IsVisible(s) ? ""
            : s.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
            : " set;";
        var index = property.GetIndexParameters() is { Length: > 0 } p ? $"[{string.Join(", ", p.Select(Parameter))}]" : "";
        return $"{Access(accessor)}{Modifiers(accessor)}{Write(property.PropertyType, Nullability.Create(property))} {property.Name}{index} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Access(method)}{Modifiers(method)}{Write(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)}){Constraints(method)}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic
            ? method.IsAbstract
                ? "static abstract "
                : "static "
            : method.DeclaringType!.IsInterface
                ? ""
                : method.GetBaseDefinition() != method
                    ? "override "
                    : method.IsAbstract
                        ? "abstract "
                        : method is { IsVirtual: true, IsFinal: false }
                            ? "virtual "
                            : "";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var by =
            parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false)
                ? "params "
            : "";
        var fallback = parameter.HasDefaultValue ? $" = {Literal(parameter)}" : "";
        return $"{by}{Write(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Literal(ParameterInfo parameter) =>
        parameter.RawDefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
            string s => $"\"{s}\"",
            bool b => b ? "true" : "false",
            var value when parameter.ParameterType.IsEnum =>
                $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Constraints(Type type) => type.IsGenericTypeDefinition ? Constraints(type.GetGenericArguments()) : "";

    private static string Constraints(MethodInfo method) =>
        method.IsGenericMethodDefinition ? Constraints(method.GetGenericArguments()) : "";

    private static string Constraints(Type[] arguments) =>
        string.Concat(
            arguments.Select(a =>
            {
                var flags = a.GenericParameterAttributes;
                string[] all =
                [
                    .. flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
                    .. flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
                    .. a.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(c => Write(c)),
                ];
                return all.Length == 0 ? "" : $" where {a.Name} : {string.Join(", ", all)}";
            })
        );

    private static string Write(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Write(underlying)}?";
        }

        var mark =
            nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } && !type.IsValueType
                ? "?"
                : "";
        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        var name = type.Name.Split('`')[0];
        if (type is { IsNested: true, IsGenericParameter: false })
        {
            name = $"{type.DeclaringType!.Name.Split('`')[0]}.{name}";
        }

        if (!type.IsGenericType)
        {
            return name + mark;
        }

        var arguments = type.GetGenericArguments();
        var inner = arguments.Select((a, i) => Write(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name}<{string.Join(", ", inner)}>{mark}";
    }
}
