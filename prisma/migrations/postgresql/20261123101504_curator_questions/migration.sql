-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('NOTE', 'SENTENCE', 'LEAD_IN', 'INCLUDES', 'EXCLUDES', 'LIMITATION', 'DISCLAIMER', 'BANNER');

-- CreateEnum
CREATE TYPE "Marker" AS ENUM ('DAGGER', 'ASTERISK');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('UNKNOWN_RELATION', 'UNREAD_LINE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Outcome" ADD VALUE 'NO_OWN_CODE';
ALTER TYPE "Outcome" ADD VALUE 'POINTER';

-- AlterTable
ALTER TABLE "Choice" ADD COLUMN     "marker" "Marker";

-- AlterTable
ALTER TABLE "Guidance" ADD COLUMN     "edition" TEXT;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "kind" "NoteKind" NOT NULL DEFAULT 'NOTE';

-- AlterTable
ALTER TABLE "Solution" ADD COLUMN     "preferred" BOOLEAN;

-- CreateTable
CREATE TABLE "Placement" (
    "part" TEXT NOT NULL,
    "stepOrdinal" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "system" "CodeSystem" NOT NULL,
    "targetKind" "TargetKind" NOT NULL,
    "firstValue" TEXT NOT NULL,
    "lastValue" TEXT NOT NULL,
    "condition" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("part","stepOrdinal","ordinal")
);

-- CreateTable
CREATE TABLE "Replacement" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "replaces" BOOLEAN NOT NULL,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "Replacement_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateTable
CREATE TABLE "CuratorQuestion" (
    "part" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TEXT,
    "spanStart" INTEGER NOT NULL,
    "spanEnd" INTEGER NOT NULL,

    CONSTRAINT "CuratorQuestion_pkey" PRIMARY KEY ("part","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "CuratorQuestion_part_key_key" ON "CuratorQuestion"("part", "key");

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_part_stepOrdinal_fkey" FOREIGN KEY ("part", "stepOrdinal") REFERENCES "Step"("part", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Replacement" ADD CONSTRAINT "Replacement_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CuratorQuestion" ADD CONSTRAINT "CuratorQuestion_part_fkey" FOREIGN KEY ("part") REFERENCES "Guidance"("part") ON DELETE RESTRICT ON UPDATE CASCADE;
