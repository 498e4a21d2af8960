-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Validation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL,
    "guidancePart" TEXT,
    "reference" TEXT,
    "ruleset" TEXT NOT NULL,
    "overall" TEXT NOT NULL,
    "codes" TEXT NOT NULL,
    "totality" TEXT NOT NULL,
    "sequencing" TEXT NOT NULL,
    "coding" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    CONSTRAINT "Validation_revision_fkey" FOREIGN KEY ("revision") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Validation_guidancePart_fkey" FOREIGN KEY ("guidancePart") REFERENCES "Guidance" ("part") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Validation" ("codes", "coding", "guidancePart", "id", "overall", "recordedAt", "reference", "report", "revision", "ruleset", "sequencing", "totality") SELECT "codes", "coding", "guidancePart", "id", "overall", "recordedAt", "reference", "report", "revision", "ruleset", "sequencing", "totality" FROM "Validation";
DROP TABLE "Validation";
ALTER TABLE "new_Validation" RENAME TO "Validation";
CREATE INDEX "Validation_reference_id_idx" ON "Validation"("reference", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
