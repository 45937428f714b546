import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies an exported ledger of OpenMES with nothing but a Java 17 runtime: no product code, no database.
 *
 * <pre>java VerifyLedger.java ledger.ndjson seals.json [newest-seal.json]</pre>
 *
 * ledger.ndjson is the answer of GET /api/v1/audit-logs/ledger, seals.json that of /audit-logs/seals, newest-seal.json that
 * of /audit-logs/seals/newest, taken earlier and kept where nobody who administers the database can change it. Entries may
 * be missing that were purged, if sealed entries of ledger.ndjson say so and are signed by a key that signed seals too; so
 * give the ledger to its end. Prints one line. Ends with 0 when every entry is as it was sealed, 1 when one is not, 2 when the files cannot be read.
 */
public final class VerifyLedger {
    private static final String BEGINNING = "0".repeat(64);
    private static final int HASH_SIZE = 32;

    private final Map<String, Object> known;
    private final Purges purges;
    private final TreeSet<String> keys = new TreeSet<>();
    private final MessageDigest sha256;
    private Rows rows;
    private long firstBlock;
    private long block;
    private long lastId;
    private long count;
    private long purged;
    private String previousHash;
    private boolean signed;
    private boolean knownSeen;
    private Long firstInDoubt;

    private VerifyLedger(Map<String, Object> known, Purges purges) throws GeneralSecurityException {
        this.known = known;
        this.purges = purges;
        this.sha256 = MessageDigest.getInstance("SHA-256");
    }

    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("Usage: java VerifyLedger.java ledger.ndjson seals.json [newest-seal.json]");
            System.exit(2);
        }
        try {
            var newest = arguments.length == 3 ? Path.of(arguments[2]) : null;
            var verdict = verify(Path.of(arguments[0]), Path.of(arguments[1]), newest);
            System.out.println(verdict);
            System.exit(verdict.startsWith("OK") ? 0 : 1);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            System.err.println("Cannot verify: " + e);
            System.exit(2);
        }
    }

    /** One line that begins with OK or with BAD, a blank, the key of the first bad entry, a colon and the reason. */
    public static String verify(Path ledger, Path seals, Path newest) throws IOException, GeneralSecurityException {
        Map<String, Object> known = null;
        if (newest != null) {
            try (var reader = reader(newest)) {
                var object = object(new Json(reader).value());
                known = object.containsKey("data") ? object(object.get("data")) : object;
                if (known.get("signature") != null && !isSigned(known)) {
                    throw new IllegalArgumentException("the signature of the newest seal is not that of its key");
                }
            }
        }
        var purges = new Purges();
        try (var stream = stream(ledger)) {
            purges.find(new Rows(stream));
        }
        if (!purges.found.isEmpty()) {
            try (var reader = reader(seals)) {
                purges.prove(new SealList(new Json(reader)));
            }
        }
        try (var reader = reader(seals);
                var stream = stream(ledger)) {
            return new VerifyLedger(known, purges).walk(new SealList(new Json(reader)), new Rows(stream));
        }
    }

    private String walk(SealList seals, Rows entries) throws IOException, GeneralSecurityException {
        rows = entries;
        rows.next();
        for (var seal = seals.next(); seal != null; seal = seals.next()) {
            var bad = check(seal);
            if (bad == null) {
                bad = compare(seal);
            }
            if (bad != null) {
                return "BAD " + bad;
            }
            block = number(seal, "block");
            lastId = number(seal, "last_id");
            previousHash = text(seal, "hash");
        }
        if (rows.present) {
            return "BAD " + rows.id + ": inserted behind the last seal";
        }
        if (known != null && number(known, "block") > block) {
            return "BAD " + (lastId + 1) + ": from here on the ledger was cut off; the newest seal is of block "
                    + number(known, "block");
        }
        return "OK blocks " + firstBlock + " to " + block + ", " + count + " entries up to " + lastId
                + (purged == 0 ? "" : ", " + purged + " purged")
                + (keys.isEmpty() ? ", not signed" : ", signed by " + String.join(", ", keys))
                + (knownSeen ? ", with the newest seal" : known == null ? "" : ", the newest seal lies before them");
    }

    /** What is wrong with the seal itself; null when nothing is. */
    private String check(Map<String, Object> seal) throws GeneralSecurityException {
        var number = number(seal, "block");
        var first = number(seal, "first_id");
        if (previousHash == null) {
            firstBlock = number;
            previousHash = number == 1 ? BEGINNING : text(seal, "previous_hash");
            lastId = first - 1;
        } else if (number != block + 1) {
            return (lastId + 1) + ": the seal of block " + (block + 1) + " is missing";
        }
        if (!text(seal, "previous_hash").equals(previousHash)
                || !text(seal, "hash").equals(hash(seal))
                || first <= lastId) {
            return Math.max(first, lastId + 1) + ": the seal of block " + number + " was altered";
        }
        var hasSignature = seal.get("signature") != null;
        if ((signed || hasSignature) && !isSigned(seal)) {
            return first + ": the seal of block " + number + " has no true signature";
        }
        signed = hasSignature;
        if (signed) {
            keys.add(text(seal, "key_id"));
        }
        return known == null ? null : hold(seal, number, first);
    }

    /** Holds the seal against the known one. */
    private String hold(Map<String, Object> seal, long number, long first) {
        if (firstInDoubt == null && !(signed && seal.get("public_key").equals(known.get("public_key")))) {
            firstInDoubt = first;
        }
        if (number(known, "block") != number) {
            return null;
        }
        knownSeen = true;
        if (text(known, "hash").equals(text(seal, "hash"))
                && (known.get("public_key") == null || known.get("public_key").equals(seal.get("public_key")))) {
            return null;
        }
        return (firstInDoubt == null ? first : firstInDoubt) + ": the chain was made anew up to block " + number;
    }

    /** The first entry of the block that is not as it was sealed; null when all are. */
    private String compare(Map<String, Object> seal) throws IOException {
        var digests = ByteBuffer.wrap(Base64.getDecoder().decode(text(seal, "row_digests")));
        var expected = new byte[HASH_SIZE];
        var entries = 0L;
        while (digests.hasRemaining()) {
            var id = digests.getLong();
            digests.get(expected);
            if (rows.present && !rows.readable) {
                return id + ": altered, and no entry any more";
            }
            if (!rows.present || rows.id > id) {
                if (!purges.explain(id)) {
                    return id + ": missing";
                }
                entries++;
                purged++;
                continue;
            }
            if (rows.id < id) {
                return rows.id + ": inserted";
            }
            if (!Arrays.equals(expected, sha256.digest(rows.line))) {
                return id + ": altered";
            }
            entries++;
            count++;
            rows.next();
        }
        if (entries != number(seal, "rows")) {
            return number(seal, "first_id") + ": the seal of block " + number(seal, "block") + " counts wrong";
        }
        return rows.present && rows.id <= number(seal, "last_id") ? rows.id + ": inserted" : null;
    }

    private String hash(Map<String, Object> seal) {
        var canonical = "{\"block\":" + number(seal, "block")
                + ",\"created_at\":\"" + text(seal, "created_at")
                + "\",\"first_id\":" + number(seal, "first_id")
                + ",\"last_id\":" + number(seal, "last_id")
                + ",\"previous_hash\":\"" + text(seal, "previous_hash")
                + "\",\"row_digests\":\"" + text(seal, "row_digests")
                + "\",\"rows\":" + number(seal, "rows") + "}";
        return HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSigned(Map<String, Object> seal) throws GeneralSecurityException {
        if (seal.get("key_id") == null) {
            return false;
        }
        return isSigned(seal, "{\"block\":" + number(seal, "block") + ",\"hash\":\"" + text(seal, "hash")
                + "\",\"key_id\":\"" + text(seal, "key_id") + "\"}");
    }

    /** Whether the object bears the signature of the key that it names over the text. */
    private static boolean isSigned(Map<String, Object> object, String signedText) throws GeneralSecurityException {
        if (object.get("signature") == null || object.get("public_key") == null || object.get("key_id") == null) {
            return false;
        }
        try {
            var encoded = Base64.getDecoder().decode(text(object, "public_key"));
            var id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded), 0, 8);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(signedText.getBytes(StandardCharsets.UTF_8));
            return id.equals(text(object, "key_id"))
                    && signature.verify(Base64.getDecoder().decode(text(object, "signature")));
        } catch (java.security.SignatureException | java.security.spec.InvalidKeySpecException
                | IllegalArgumentException e) {
            return false;
        }
    }

    private static BufferedInputStream stream(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static BufferedReader reader(Path file) throws IOException {
        return Files.newBufferedReader(file);
    }

    @SuppressWarnings("unchecked") // the reader makes such maps only
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a JSON object: " + value);
    }

    private static long number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("no whole number " + name);
    }

    private static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + name);
    }

    /**
     * What sealed entries say of months that were purged. Believed is what leads to a seal of this chain and is signed by a
     * key that signs here too; while no seal was signed, without that. Whether these entries are themselves as they were
     * sealed shows when their blocks are compared.
     */
    private static final class Purges {
        private static final byte[] MARK = "\"action\":\"purged\"".getBytes(StandardCharsets.UTF_8);

        private final List<Purge> found = new ArrayList<>();
        private final TreeMap<Long, Long> stretches = new TreeMap<>();

        void find(Rows rows) throws IOException, GeneralSecurityException {
            while (rows.read()) {
                if (contains(rows.line)) {
                    try {
                        var entry = object(Json.of(new String(rows.line, StandardCharsets.UTF_8)));
                        if ("purged".equals(entry.get("action")) && "AuditLog".equals(entry.get("entity_type"))) {
                            found.add(new Purge(number(entry, "id"), object(Json.of(text(entry, "after")))));
                        }
                    } catch (IllegalArgumentException e) {
                        // it says nothing: what it should explain is missing
                    }
                }
            }
        }

        private static boolean contains(byte[] line) {
            for (var at = 0; at <= line.length - MARK.length; at++) {
                if (Arrays.equals(line, at, at + MARK.length, MARK, 0, MARK.length)) {
                    return true;
                }
            }
            return false;
        }

        void prove(SealList seals) throws IOException {
            for (var seal = seals.next(); seal != null; seal = seals.next()) {
                for (var purge : found) {
                    purge.hold(seal);
                }
            }
            for (var purge : found) {
                if (purge.isProven()) {
                    purge.stretches.forEach(this::add);
                }
            }
        }

        private void add(long first, long last) {
            var from = first;
            var to = last;
            var before = stretches.floorEntry(first);
            if (before != null && before.getValue() >= first) {
                from = before.getKey();
                to = Math.max(to, before.getValue());
            }
            for (var next = stretches.ceilingEntry(from); next != null && next.getKey() <= to; ) {
                to = Math.max(to, next.getValue());
                stretches.remove(next.getKey());
                next = stretches.ceilingEntry(from);
            }
            stretches.put(from, to);
        }

        boolean explain(long id) {
            var stretch = stretches.floorEntry(id);
            return stretch != null && id <= stretch.getValue();
        }
    }

    /** One entry that says that a month was purged. */
    private static final class Purge {
        private final long id;
        private final TreeMap<Long, Long> stretches = new TreeMap<>();
        private final long lastBlock;
        private final String lastBlockHash;
        private final String publicKey;
        private final boolean signed;
        private boolean leadsHere;
        private boolean keySeen;
        private boolean sealsSigned;

        Purge(long id, Map<String, Object> record) throws GeneralSecurityException {
            this.id = id;
            lastBlock = number(record, "last_block");
            lastBlockHash = text(record, "last_block_hash");
            publicKey = record.get("public_key") == null ? null : text(record, "public_key");
            leadsHere = lastBlock == 0;
            var ids = text(record, "ids");
            signed = publicKey != null
                    && record.get("key_id") != null
                    && isSigned(record, "{\"entries\":" + number(record, "entries") + ",\"ids\":\"" + ids
                            + "\",\"key_id\":\"" + text(record, "key_id") + "\",\"last_block\":" + lastBlock
                            + ",\"last_block_hash\":\"" + lastBlockHash + "\",\"month\":\"" + text(record, "month") + "\"}");
            for (var stretch : ids.isEmpty() ? new String[0] : ids.split(",", -1)) {
                if (!stretch.matches("\\d{1,18}-\\d{1,18}")) {
                    throw new IllegalArgumentException("not a stretch of keys");
                }
                var middle = stretch.indexOf('-');
                stretches.put(
                        Long.parseLong(stretch.substring(0, middle)), Long.parseLong(stretch.substring(middle + 1)));
            }
        }

        void hold(Map<String, Object> seal) {
            leadsHere |= number(seal, "block") == lastBlock && text(seal, "hash").equals(lastBlockHash);
            keySeen |= publicKey != null && publicKey.equals(seal.get("public_key"));
            sealsSigned |= seal.get("signature") != null && number(seal, "first_id") <= id;
        }

        boolean isProven() {
            var before = stretches.isEmpty() || stretches.lastEntry().getValue() < id;
            return before && leadsHere && (signed ? keySeen : !sealsSigned);
        }
    }

    /** The entries, one on a line. */
    private static final class Rows {
        private final InputStream stream;
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private byte[] line = new byte[0];
        private long id;
        private boolean present;
        private boolean readable;

        Rows(InputStream stream) {
            this.stream = stream;
        }

        /** Goes to the next line; false when there is none. */
        boolean read() throws IOException {
            buffer.reset();
            int read;
            while ((read = stream.read()) >= 0 && read != '\n') {
                buffer.write(read);
            }
            present = read >= 0 || buffer.size() > 0;
            line = buffer.toByteArray();
            return present;
        }

        /** As {@link #read}, and reads the key. */
        void next() throws IOException {
            readable = read();
            if (present) {
                try {
                    id = number(object(Json.of(new String(line, StandardCharsets.UTF_8))), "id");
                } catch (IllegalArgumentException e) {
                    readable = false;
                }
            }
        }
    }

    /** The seals of {"data": [...]}, read one after the other. */
    private static final class SealList {
        private final Json json;
        private boolean begun;

        SealList(Json json) {
            this.json = json;
        }

        Map<String, Object> next() throws IOException {
            if (!begun) {
                begun = true;
                json.expect('{');
                if (!"data".equals(json.value())) {
                    throw new IllegalArgumentException("seals.json does not begin with \"data\"");
                }
                json.expect(':');
                json.expect('[');
                if (json.accept(']')) {
                    return null;
                }
            } else if (!json.accept(',')) {
                json.expect(']');
                return null;
            }
            return object(json.value());
        }
    }

    /** Reads JSON: objects as maps, whole numbers as Long, other numbers as texts. */
    private static final class Json {
        private final PushbackReader reader;

        Json(java.io.Reader reader) {
            this.reader = new PushbackReader(reader);
        }

        static Object of(String text) throws IOException {
            return new Json(new java.io.StringReader(text)).value();
        }

        Object value() throws IOException {
            var first = skip();
            switch (first) {
                case '{':
                    return members();
                case '[':
                    return elements();
                case '"':
                    return string();
                default:
                    reader.unread(first);
                    return literal();
            }
        }

        private Map<String, Object> members() throws IOException {
            var members = new TreeMap<String, Object>();
            if (accept('}')) {
                return members;
            }
            do {
                expect('"');
                var name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new IllegalArgumentException("twice in one object: " + name);
                }
            } while (accept(','));
            expect('}');
            return members;
        }

        private List<Object> elements() throws IOException {
            var elements = new ArrayList<Object>();
            if (accept(']')) {
                return elements;
            }
            do {
                elements.add(value());
            } while (accept(','));
            expect(']');
            return elements;
        }

        private String string() throws IOException {
            var text = new StringBuilder();
            for (var next = read(); next != '"'; next = read()) {
                text.append(next == '\\' ? escaped() : (char) next);
            }
            return text.toString();
        }

        private char escaped() throws IOException {
            var escape = (char) read();
            switch (escape) {
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    var digits = "" + (char) read() + (char) read() + (char) read() + (char) read();
                    return (char) Integer.parseInt(digits, 16);
                default:
                    return escape;
            }
        }

        private Object literal() throws IOException {
            var text = new StringBuilder();
            int next;
            while ((next = reader.read()) >= 0 && (Character.isLetterOrDigit(next) || "+-.".indexOf(next) >= 0)) {
                text.append((char) next);
            }
            if (next >= 0) {
                reader.unread(next);
            }
            var literal = text.toString();
            if (literal.isEmpty()) {
                throw new IllegalArgumentException("not JSON");
            }
            if (literal.matches("-?\\d+")) {
                return Long.parseLong(literal);
            }
            return literal.equals("null") ? null : literal;
        }

        boolean accept(char wanted) throws IOException {
            var next = skip();
            if (next != wanted) {
                reader.unread(next);
            }
            return next == wanted;
        }

        void expect(char wanted) throws IOException {
            var next = skip();
            if (next != wanted) {
                throw new IllegalArgumentException("expected " + wanted + ", found " + (char) next);
            }
        }

        private int skip() throws IOException {
            int next;
            do {
                next = read();
            } while (Character.isWhitespace(next));
            return next;
        }

        private int read() throws IOException {
            var next = reader.read();
            if (next < 0) {
                throw new IllegalArgumentException("the file ends too early");
            }
            return next;
        }
    }
}
