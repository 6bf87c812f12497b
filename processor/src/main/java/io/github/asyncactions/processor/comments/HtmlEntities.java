package io.github.asyncactions.processor.comments;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named characters of HTML 4, and those of HTML 5 that stand for what comments have to escape or often show. */
final class HtmlEntities {

    private static final Map<String, Integer> NAMED = new HashMap<>();

    static {
        from(160, "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr");
        from(176, "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest");
        from(
                192,
                "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml");
        from(
                208,
                "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig");
        from(
                224,
                "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml");
        from(
                240,
                "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml");
        from(913, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho");
        from(931, "Sigma Tau Upsilon Phi Chi Psi Omega");
        from(945, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf");
        from(963, "sigma tau upsilon phi chi psi omega");
        from(33, "excl");
        from(35, "num dollar percnt");
        from(40, "lpar rpar ast plus comma");
        from(46, "period sol");
        from(58, "colon semi");
        from(61, "equals");
        from(63, "quest commat");
        from(91, "lsqb bsol rsqb Hat lowbar grave");
        from(91, "lbrack");
        from(93, "rbrack");
        from(123, "lcub verbar rcub");
        from(123, "lbrace vert rbrace");
        from(10003, "check");
        from(10007, "cross");
        from(34, "quot");
        from(38, "amp apos");
        from(60, "lt");
        from(62, "gt");
        from(8194, "ensp emsp");
        from(8201, "thinsp");
        from(8211, "ndash mdash");
        from(8216, "lsquo rsquo sbquo");
        from(8220, "ldquo rdquo bdquo");
        from(8224, "dagger Dagger bull");
        from(8230, "hellip");
        from(8242, "prime Prime");
        from(8364, "euro");
        from(8482, "trade");
        from(8592, "larr uarr rarr darr harr");
        from(8656, "lArr uArr rArr dArr hArr");
        from(8704, "forall");
        from(8706, "part exist");
        from(8709, "empty");
        from(8711, "nabla isin notin ni");
        from(8721, "sum minus");
        from(8730, "radic");
        from(8734, "infin");
        from(8743, "and or cap cup int");
        from(8776, "asymp");
        from(8800, "ne equiv");
        from(8804, "le ge");
        from(8834, "sub sup nsub");
        from(8838, "sube supe");
        from(8901, "sdot");
        from(8968, "lceil rceil lfloor rfloor");
    }

    private HtmlEntities() {}

    private static void from(int first, String names) {
        int character = first;
        for (String name : names.split(" ", -1)) {
            NAMED.put(name, character++);
        }
    }

    /**
     * What an entity stands for; empty if there is no such character.
     *
     * @param name without ampersand and semicolon, such as {@code lt}, {@code #64} or {@code #x40}
     */
    static Optional<String> character(String name) {
        return Optional.ofNullable(name.startsWith("#") ? numbered(name.substring(1)) : NAMED.get(name))
                .filter(Character::isValidCodePoint)
                .map(Character::toString);
    }

    private static @Nullable Integer numbered(String number) {
        try {
            return number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }
}
